//! An attribute that may be a misspelt one of ours, or another derive's.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[stauts(gone, 410)]
    Post,
}

fn main() {}
