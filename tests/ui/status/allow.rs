//! 405 without the methods that are allowed.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(405)]
    ReadOnly,
}

fn main() {}
