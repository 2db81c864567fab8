//! The class of an enum, and of a variant of its own.

use error_catalog::{
    ApiError,
    exceptions::{NotFound, PermissionDenied},
};

#[derive(Debug, ApiError)]
#[extends(NotFound)]
enum BlogError {
    Post,
    Author,
    #[extends(PermissionDenied)]
    Secret,
    #[status(410)]
    Gone,
}
