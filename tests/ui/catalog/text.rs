//! A text.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog("blog")]
enum BlogError {
    Post,
}

fn main() {}
