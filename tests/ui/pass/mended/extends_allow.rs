//! Mended: A 405 whose class brings no methods.

use error_catalog::{ApiError, exceptions::PermissionDenied};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(PermissionDenied)]
    #[status(405)]
    #[header("Allow", "GET")]
    ReadOnly,
}
