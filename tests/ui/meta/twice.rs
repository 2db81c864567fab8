//! One fact twice.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[meta(kind = "a", kind = "b")]
    Post,
}

fn main() {}
