//! The attribute twice.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError {
    Read(
        #[source]
        #[source]
        std::io::Error,
    ),
}

fn main() {}
