//! An unknown option.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(colour = "blue")]
enum BlogError {
    Post,
}

fn main() {}
