//! One mistake and three uses of the type are one error.

use error_catalog::{ApiError, Error};

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

fn any() -> Result<String, Error> {
    Ok(read()?)
}

fn status(error: &BlogError) -> u16 {
    error.status().as_u16()
}

fn main() {}
