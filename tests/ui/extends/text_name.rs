//! The name of a class in quotes.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends("NotFound")]
    Post,
}

fn main() {}
