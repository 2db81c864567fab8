//! A status beside transparent.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[transparent]
    #[status(404)]
    Inner(error_catalog::exceptions::NotFound),
}

fn main() {}
