//! Two names that make one code.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    HttpError,
    HTTPError,
}

fn main() {}
