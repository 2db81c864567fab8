//! A header from a field of another type.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    #[header("X-Post", .id)]
    Post { id: Vec<u8> },
}

fn main() {}
