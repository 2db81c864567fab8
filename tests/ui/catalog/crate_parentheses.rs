//! A crate in parentheses.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(crate(error_catalog))]
enum BlogError {
    Post,
}

fn main() {}
