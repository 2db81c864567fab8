//! The class of an enum needs a field that one variant has not.

use error_catalog::{ApiError, exceptions::MethodNotAllowed};

#[derive(Debug, ApiError)]
#[extends(MethodNotAllowed)]
enum BlogError {
    With { method: String },
    Without,
}

fn main() {}
