//! A variant with a source and no status.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    Database(#[from] std::io::Error),
}

fn main() {}
