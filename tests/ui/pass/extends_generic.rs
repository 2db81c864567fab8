//! A generic class.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
struct Missing<T: std::fmt::Debug> {
    id: T,
}

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Missing<u64>)]
    Post { id: u64 },
    #[extends(Missing::<u8>)]
    Author,
}
