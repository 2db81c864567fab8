//! An argument.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError {
    Read(#[from(std::io::Error)] std::io::Error),
}

fn main() {}
