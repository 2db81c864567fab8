//! A value.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    #[transparent = true]
    Inner(NotFound),
}

fn main() {}
