//! One mistake and three uses of the type are one error.
// errors: 1

use axum_core::response::{IntoResponse, Response};

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(999)]
    Post,
    #[status(503)]
    Database(#[from] std::io::Error),
}

fn read() -> Result<String, BlogError> {
    Ok(std::fs::read_to_string("posts")?)
}

fn status(error: &BlogError) -> u16 {
    error.status().as_u16()
}

fn respond(error: BlogError) -> Response {
    error.into_response()
}

fn main() {}
