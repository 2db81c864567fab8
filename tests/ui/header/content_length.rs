//! What the server says.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("Content-Length", "1")]
    Post,
}

fn main() {}
