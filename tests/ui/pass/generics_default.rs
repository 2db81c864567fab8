//! A default for a type parameter.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError<T = u64> {
    #[detail("No {0}.")]
    Post(T),
}

fn status(error: &BlogError) -> u16 {
    error.status().as_u16()
}
