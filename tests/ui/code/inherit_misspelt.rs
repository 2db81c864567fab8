//! A misspelt word.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(NotFound)]
    #[code(inherits)]
    Post,
}

fn main() {}
