//! A type of the standard library.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(String)]
    Post,
}

fn main() {}
