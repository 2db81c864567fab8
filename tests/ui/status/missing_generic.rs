//! A generic variant without a status.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError<T> {
    Post(T),
}

fn main() {}
