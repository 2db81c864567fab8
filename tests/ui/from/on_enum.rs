//! On the enum.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
#[from(std::io::Error)]
enum BlogError {
    Read(std::io::Error),
}

fn main() {}
