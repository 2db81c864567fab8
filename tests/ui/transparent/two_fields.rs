//! Two fields, neither marked.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    #[transparent]
    Inner(NotFound, u8),
}

fn main() {}
