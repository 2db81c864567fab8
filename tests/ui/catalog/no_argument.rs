//! The attribute without options.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog]
enum BlogError {
    Post,
}

fn main() {}
