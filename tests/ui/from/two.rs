//! Two fields of one variant.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError {
    Read(#[from] std::io::Error, #[from] std::fmt::Error),
}

fn main() {}
