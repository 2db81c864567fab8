//! The attribute twice.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(prefix = "blog.")]
#[catalog(shared_codes)]
enum BlogError {
    Post,
}

fn main() {}
