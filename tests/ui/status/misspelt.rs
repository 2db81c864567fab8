//! A misspelt attribute.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[staus(404)]
    Post,
}

fn main() {}
