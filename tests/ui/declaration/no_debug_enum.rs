//! An enum without `Debug`.

use error_catalog::ApiError;

#[derive(ApiError)]
#[status(404)]
enum BlogError {
    Post,
}

fn main() {}
