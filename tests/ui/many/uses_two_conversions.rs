//! Two variants made from one type, and `?` by it.
// errors: 1

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError {
    Read(#[from] std::io::Error),
    Write(#[from] std::io::Error),
}

fn read() -> Result<String, BlogError> {
    Ok(std::fs::read_to_string("posts")?)
}

fn main() {}
