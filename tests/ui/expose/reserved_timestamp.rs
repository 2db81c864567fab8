//! A parameter by the name of a member: `timestamp`.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[expose]
        timestamp: u64,
    },
}

fn main() {}
