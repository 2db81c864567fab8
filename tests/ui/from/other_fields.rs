//! Two fields that nothing fills.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError {
    Read(#[from] std::io::Error, String, u64),
}

fn main() {}
