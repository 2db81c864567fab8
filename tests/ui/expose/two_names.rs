//! Two names.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[expose("id", "number")]
        id: u64,
    },
}

fn main() {}
