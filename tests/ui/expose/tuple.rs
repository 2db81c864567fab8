//! A tuple's field without a name.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post(#[expose] u64),
}

fn main() {}
