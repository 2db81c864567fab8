//! How the server sends.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("Transfer-Encoding", "chunked")]
    Post,
}

fn main() {}
