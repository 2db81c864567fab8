//! A name behind its type.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(StatusCode::NOT_FOUND)]
    Post,
}

fn main() {}
