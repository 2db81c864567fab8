//! An enum that extends one of its variants.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[extends(BlogError::Post)]
enum BlogError {
    #[status(404)]
    Post,
    Article,
}

fn main() {}
