//! The attribute twice.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[expose]
        #[expose("number")]
        id: u64,
    },
}

fn main() {}
