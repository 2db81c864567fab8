//! A misspelt name.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(NOT_FUOND)]
    Post,
}

fn main() {}
