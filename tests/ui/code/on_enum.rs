//! A code for all variants.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[code("blog")]
enum BlogError {
    Post,
    Author,
}

fn main() {}
