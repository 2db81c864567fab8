//! Two codes.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[code("post", "article")]
    Post,
}

fn main() {}
