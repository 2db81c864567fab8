//! A generic error of a type that cannot be a parameter.

use error_catalog::ApiError;

#[derive(Debug)]
struct Id;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError<T: std::fmt::Debug> {
    Post {
        #[expose]
        id: T,
    },
}

fn status(error: &BlogError<Id>) -> u16 {
    error.status().as_u16()
}

fn main() {}
