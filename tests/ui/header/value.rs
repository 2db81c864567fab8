//! A value that would be two headers.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("X-Post", "a\r\nSet-Cookie: b")]
    Post,
}

fn main() {}
