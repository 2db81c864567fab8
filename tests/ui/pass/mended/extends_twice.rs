//! Mended: Two classes in two attributes.

use error_catalog::{
    ApiError,
    exceptions::{NotFound, PermissionDenied},
};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(NotFound)]
    Post,
}
