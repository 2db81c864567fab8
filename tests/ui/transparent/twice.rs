//! The attribute twice.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    #[transparent]
    #[transparent]
    Inner(NotFound),
}

fn main() {}
