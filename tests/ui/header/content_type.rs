//! The type of the body is that of the envelope.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    #[header("Content-Type", "text/plain")]
    Post,
}

fn main() {}
