//! A sum.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(400 + 4)]
    Sum,
}

fn main() {}
