//! A header in one text.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("Retry-After: 60")]
    Post,
}

fn main() {}
