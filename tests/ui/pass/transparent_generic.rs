//! A type parameter that answers.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError<T: ApiError> {
    #[transparent]
    Inner(T),
}

fn status(error: &BlogError<error_catalog::exceptions::NotFound>) -> u16 {
    error.status().as_u16()
}
