//! An error cannot be informational.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(100)]
    Continue,
}

fn main() {}
