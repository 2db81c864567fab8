//! A crate that is no path.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(crate = "error catalog")]
enum BlogError {
    Post,
}

fn main() {}
