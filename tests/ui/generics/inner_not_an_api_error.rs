//! A generic error around a type that is none.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError<T: std::fmt::Debug> {
    #[transparent]
    Inner(T),
}

fn status(error: &BlogError<u8>) -> u16 {
    error.status().as_u16()
}

fn main() {}
