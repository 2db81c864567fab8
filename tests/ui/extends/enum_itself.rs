//! An enum in the place of one of its variants.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum Code {
    Post,
    Author,
}

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Code)]
    Missing,
}

fn main() {}
