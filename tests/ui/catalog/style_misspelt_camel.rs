//! A style in another style.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(rename_all = "camel_case")]
enum BlogError {
    Post,
}

fn main() {}
