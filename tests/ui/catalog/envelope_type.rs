//! An envelope that is none.

use error_catalog::ApiError;

struct Plain;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(envelope = Plain)]
enum BlogError {
    Post,
}

fn main() {}
