//! A text for all variants.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[detail("It is gone.")]
enum BlogError {
    Post,
    Author,
}

fn main() {}
