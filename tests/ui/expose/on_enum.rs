//! On the enum.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[expose]
enum BlogError {
    Post { id: u64 },
}

fn main() {}
