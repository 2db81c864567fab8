//! On the enum.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
#[transparent]
enum BlogError {
    Inner(NotFound),
}

fn main() {}
