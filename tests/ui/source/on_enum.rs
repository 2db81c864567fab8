//! On the enum.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
#[source]
enum BlogError {
    Read(std::io::Error),
}

fn main() {}
