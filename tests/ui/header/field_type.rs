//! A field that cannot be a header.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("X-Post", .id)]
    Post { id: Vec<u8> },
}

fn main() {}
