//! A misspelt attribute on the enum.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[statsu(404)]
enum BlogError {
    Post,
    Author,
}

fn main() {}
