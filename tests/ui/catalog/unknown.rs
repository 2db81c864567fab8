//! An unknown option.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[catalog(prefx = "blog.")]
#[status(404)]
enum BlogError {
    Post,
}

fn main() {}
