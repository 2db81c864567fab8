//! A variant that holds another error and says nothing of it.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    Inner(NotFound),
}

fn main() {}
