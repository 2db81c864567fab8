//! The attribute twice.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError {
    Read(
        #[from]
        #[from]
        std::io::Error,
    ),
}

fn main() {}
