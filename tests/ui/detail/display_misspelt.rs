//! A misspelt word.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail(dispaly)]
    Post,
}

fn main() {}
