//! A `From` beside the derive's.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError {
    Read(#[from] std::io::Error),
}

impl From<std::io::Error> for BlogError {
    fn from(error: std::io::Error) -> Self {
        Self::Read(error)
    }
}

fn main() {}
