//! A misspelt framework.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(without(axm))]
enum BlogError {
    Post,
}

fn main() {}
