//! An envelope that does not exist.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(envelope = Jsonapi)]
enum BlogError {
    Post,
}

fn main() {}
