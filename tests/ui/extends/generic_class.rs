//! A generic class without its argument's name.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
struct Missing<T> {
    id: T,
}

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Missing<Unknown>)]
    Post,
}

fn main() {}
