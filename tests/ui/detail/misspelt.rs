//! A misspelt attribute.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detial("No such post.")]
    Post,
}

fn main() {}
