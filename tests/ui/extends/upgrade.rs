//! A 426 whose class brings no protocol.

use error_catalog::{ApiError, exceptions::PermissionDenied};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(PermissionDenied)]
    #[status(426)]
    Upgrade,
}

fn main() {}
