//! A number.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(404)]
    Post,
}

fn main() {}
