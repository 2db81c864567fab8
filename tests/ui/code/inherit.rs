//! Nothing to inherit a code from, and nothing that may.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    #[code(inherit)]
    Post,
    #[transparent]
    #[code(inherit)]
    Inner(NotFound),
}

fn main() {}
