//! A generic error of a type that cannot be shown.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError<T: std::fmt::Debug> {
    #[detail("No {0}.")]
    Post(T),
}

fn status(error: &BlogError<Vec<u8>>) -> u16 {
    error.status().as_u16()
}

fn main() {}
