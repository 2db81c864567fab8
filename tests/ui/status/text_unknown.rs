//! A text that is no phrase.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status("nowhere")]
    Phrase,
}

fn main() {}
