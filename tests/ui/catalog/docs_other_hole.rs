//! An address with another placeholder.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(docs = "https://example.com/errors/{}")]
enum BlogError {
    Post,
}

fn main() {}
