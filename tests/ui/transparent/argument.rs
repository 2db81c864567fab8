//! An argument.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    #[transparent(inner)]
    Inner(NotFound),
}

fn main() {}
