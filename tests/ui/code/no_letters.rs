//! A name that makes no code.

use error_catalog::ApiError;

#[allow(non_camel_case_types)]
#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    __,
}

fn main() {}
