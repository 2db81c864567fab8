//! A status by its phrase.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status("not found")]
    Phrase,
}

fn main() {}
