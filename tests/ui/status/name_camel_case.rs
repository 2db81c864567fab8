//! A name as other libraries write it.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(NotFound)]
    Post,
}

fn main() {}
