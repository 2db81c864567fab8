//! The class behind an equals sign.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends = "NotFound"]
    Post,
}

fn main() {}
