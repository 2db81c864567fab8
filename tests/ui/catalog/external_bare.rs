//! No trait that is left out.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(external)]
enum BlogError {
    Post,
}

fn main() {}
