//! A text as the error that answers.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[transparent]
    Inner(String),
}

fn main() {}
