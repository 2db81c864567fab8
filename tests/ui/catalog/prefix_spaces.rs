//! A prefix with a space.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(prefix = "the shop.")]
enum BlogError {
    Post,
}

fn main() {}
