//! A name that makes no code.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[allow(non_camel_case_types)]
enum BlogError {
    __,
}

fn main() {}
