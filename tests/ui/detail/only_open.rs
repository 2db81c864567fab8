//! Braces that are meant.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("A set starts with {.")]
    Post,
}

fn main() {}
