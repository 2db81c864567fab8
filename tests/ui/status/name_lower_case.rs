//! A name in lower case.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(not_found)]
    Post,
}

fn main() {}
