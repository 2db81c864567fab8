//! A class that the library does not have.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(error_catalog::exceptions::Conflict)]
    Post,
}

fn main() {}
