//! Children of the enum's class that differ in their headers and fields are each checked.

use error_catalog::{ApiError, exceptions::PermissionDenied};

#[derive(Debug, ApiError)]
#[extends(PermissionDenied)]
enum Challenged {
    #[status(401)]
    #[header("WWW-Authenticate", "Bearer")]
    With,
    #[status(401)]
    Without,
}

#[derive(Debug, ApiError)]
#[extends(error_catalog::exceptions::MethodNotAllowed)]
enum Fields {
    With { method: String },
    Without,
}

fn main() {}
