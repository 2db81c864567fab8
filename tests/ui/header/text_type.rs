//! A field without a text.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("X-Post", "post {id}")]
    Post { id: Vec<u8> },
}

fn main() {}
