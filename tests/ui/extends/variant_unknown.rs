//! A variant that is not there.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum Code {
    Post,
    Author,
}

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Code::Reader)]
    Missing,
}

fn main() {}
