//! No field that could answer.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[transparent]
    Inner,
}

fn main() {}
