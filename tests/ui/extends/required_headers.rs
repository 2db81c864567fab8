//! Statuses that require a header which the class does not bring.

use error_catalog::{ApiError, exceptions::PermissionDenied};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(PermissionDenied)]
    #[status(405)]
    Method,
    #[extends(PermissionDenied)]
    #[status(407)]
    Proxy,
    #[extends(PermissionDenied)]
    #[status(426)]
    Upgrade,
}

fn main() {}
