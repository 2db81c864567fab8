//! One fact twice on an enum.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[meta(kind = "a", kind = "b")]
enum BlogError {
    Post,
}

fn main() {}
