//! A misspelt attribute.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    #[transparant]
    Inner(NotFound),
}

fn main() {}
