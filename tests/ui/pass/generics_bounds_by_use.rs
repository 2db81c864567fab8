//! A type parameter that is bound where it is shown.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError<T> {
    #[detail("No {0}.")]
    #[header("X-Id", "{0:?}")]
    Post(#[expose("id")] T),
}

fn status(error: &BlogError<u64>) -> u16 {
    error.status().as_u16()
}
