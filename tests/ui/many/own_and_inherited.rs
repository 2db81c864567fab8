//! A mistake in one type, and one that only its class shows in another.
// errors: 2

use error_catalog::{ApiError, exceptions::MethodNotAllowed};

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(200)]
    Fine,
}

#[derive(Debug, ApiError)]
enum ShopError {
    #[extends(MethodNotAllowed)]
    ReadOnly,
}

fn main() {}
