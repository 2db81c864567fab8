//! A type that is no API error, where one is asked for.

use error_catalog::ApiError;

fn status(error: &dyn ApiError) -> u16 {
    error.status().as_u16()
}

fn ask() -> u16 {
    status(&std::fmt::Error)
}

fn main() {}
