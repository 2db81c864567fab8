//! An option that takes no value.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(shared_codes = true)]
enum BlogError {
    Post,
}

fn main() {}
