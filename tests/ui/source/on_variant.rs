//! On the variant.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError {
    #[source]
    Read(std::io::Error),
}

fn main() {}
