//! A field that is no API error.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[transparent]
    Inner(std::io::Error),
}

fn main() {}
