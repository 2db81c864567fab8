//! A union.

use error_catalog::ApiError;

#[derive(ApiError)]
union BlogError {
    post: u64,
}

fn main() {}
