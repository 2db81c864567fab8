//! Two headers in one attribute.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("X-A", "1", "X-B", "2")]
    Post,
}

fn main() {}
