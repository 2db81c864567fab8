//! A crate that does not exist.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(crate = errors)]
enum BlogError {
    Post,
}

fn main() {}
