//! A misspelt style.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(rename_all = "snek_case")]
enum BlogError {
    Post,
}

fn main() {}
