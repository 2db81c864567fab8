//! A framework that nobody knows.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(without(django))]
enum BlogError {
    Post,
}

fn main() {}
