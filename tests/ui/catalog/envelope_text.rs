//! An envelope that is no path.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(envelope = "not a path")]
enum BlogError {
    Post,
}

fn main() {}
