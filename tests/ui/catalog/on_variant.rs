//! On a variant.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[catalog(prefix = "blog.")]
    Post,
}

fn main() {}
