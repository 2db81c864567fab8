//! A mistake in a type of thiserror's, and uses.
// errors: 1

use error_catalog::{ApiError, Error};

#[derive(Debug, thiserror::Error, ApiError)]
enum BlogError {
    #[status(600)]
    #[error("no post")]
    Post,
    #[status(503)]
    #[error("database")]
    Database(#[from] std::io::Error),
}

fn read() -> Result<String, BlogError> {
    Ok(std::fs::read_to_string("posts")?)
}

fn any() -> Result<String, Error> {
    Ok(read()?)
}

fn main() {}
