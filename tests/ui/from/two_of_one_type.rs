//! Two variants made from one type.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError {
    Read(#[from] std::io::Error),
    Write(#[from] std::io::Error),
}

fn main() {}
