//! A placeholder that is no field.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("X-Post", "post {number}")]
    Post { id: u64 },
}

fn main() {}
