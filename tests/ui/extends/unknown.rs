//! A class that does not exist.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(NotFound)]
    Post,
}

fn main() {}
