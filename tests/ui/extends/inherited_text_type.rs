//! A field for the text of a class that has no text.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(error_catalog::exceptions::MethodNotAllowed)]
    ReadOnly { method: Vec<u8> },
}

fn main() {}
