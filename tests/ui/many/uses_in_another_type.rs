//! A mistake in the error that answers for another.
// errors: 1

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum Inner {
    #[status(300)]
    Missing,
}

#[derive(Debug, ApiError)]
enum BlogError {
    #[transparent]
    Inner(#[from] Inner),
    #[status(404)]
    Post,
}

fn find() -> Result<(), BlogError> {
    Err(Inner::Missing)?
}

fn main() {}
