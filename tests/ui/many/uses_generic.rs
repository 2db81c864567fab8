//! A mistake in a generic type, and uses.
// errors: 1

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError<T: std::fmt::Debug + std::fmt::Display> {
    #[detail("No {number}.")]
    Post { id: T },
}

fn status(error: &BlogError<String>) -> u16 {
    error.status().as_u16()
}

fn boxed(error: BlogError<u8>) -> Box<dyn ApiError> {
    Box::new(error)
}

fn main() {}
