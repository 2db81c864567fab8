//! A header of an enum from a text with a field.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[header("X-Post", "post {id}")]
enum BlogError {
    Post { id: u64 },
    Article { id: u64 },
}

fn main() {}
