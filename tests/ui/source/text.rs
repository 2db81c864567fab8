//! A text as a source.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError {
    Read(#[source] String),
}

fn main() {}
