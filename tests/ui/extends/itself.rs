//! A variant of its own enum.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    Post,
    #[extends(BlogError::Post)]
    Article,
}

fn main() {}
