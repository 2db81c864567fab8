//! A name behind its crate and type.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(http::StatusCode::CONFLICT)]
    Post,
}

fn main() {}
