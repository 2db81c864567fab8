//! A variant without thiserror's attribute.

use error_catalog::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum BlogError {
    #[status(404)]
    #[error("no post")]
    Post,
    #[status(404)]
    Author,
}

fn main() {}
