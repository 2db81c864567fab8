//! A status beside the error that answers, and `?` by it.
// errors: 1

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    #[transparent]
    #[status(404)]
    Inner(#[from] NotFound),
}

fn find() -> Result<(), BlogError> {
    Err(NotFound::new())?
}

fn status(error: &BlogError) -> u16 {
    error.status().as_u16()
}

fn main() {}
