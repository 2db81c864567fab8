//! A text with braces that are meant.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Send {\"id\": 1}.")]
    Post,
}

fn main() {}
