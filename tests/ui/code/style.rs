//! The variant's own name in another style than the type's.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(rename_all = "snake_case")]
enum BlogError {
    #[code("PostNotFound")]
    PostNotFound,
}

fn main() {}
