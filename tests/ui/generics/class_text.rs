//! A field of a type parameter in the text of its class.

use error_catalog::{ApiError, exceptions::MethodNotAllowed};

#[derive(Debug, ApiError)]
enum BlogError<T: std::fmt::Debug> {
    #[extends(MethodNotAllowed)]
    ReadOnly { method: T },
}

fn status(error: &BlogError<Vec<u8>>) -> u16 {
    error.status().as_u16()
}

fn main() {}
