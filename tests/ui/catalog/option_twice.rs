//! An option twice.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(prefix = "blog.", prefix = "shop.")]
enum BlogError {
    Post,
}

fn main() {}
