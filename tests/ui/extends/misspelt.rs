//! A misspelt attribute.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    #[exteds(NotFound)]
    Post,
}

fn main() {}
