//! A trait that cannot be left out.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(external(Debug))]
enum BlogError {
    Post,
}

fn main() {}
