//! On the variant.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[expose]
    Post { id: u64 },
}

fn main() {}
