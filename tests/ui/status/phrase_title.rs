//! A status by its phrase, as servers write it.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status("Too Many Requests")]
    Phrase,
}

fn main() {}
