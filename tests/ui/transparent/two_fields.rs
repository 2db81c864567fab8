//! Two fields, neither marked.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[transparent]
    Inner(error_catalog::exceptions::NotFound, u8),
}

fn main() {}
