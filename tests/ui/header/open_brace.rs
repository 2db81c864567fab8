//! An open brace.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("X-Post", "post {id")]
    Post { id: u64 },
}

fn main() {}
