//! An envelope as a value.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(envelope = Problem::new())]
enum BlogError {
    Post,
}

fn main() {}
