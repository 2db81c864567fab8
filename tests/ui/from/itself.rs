//! From itself.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError {
    Read(#[from] Box<BlogError>),
    Missing(#[from] BlogError),
}

fn main() {}
