//! A fact without a value.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[meta(retry)]
    Post,
}

fn main() {}
