//! Two classes.

use error_catalog::{
    ApiError,
    exceptions::{NotFound, PermissionDenied},
};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(NotFound, PermissionDenied)]
    Post,
}

fn main() {}
