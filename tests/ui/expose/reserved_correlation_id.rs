//! A parameter by the name of a member: `correlation_id`.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[expose]
        correlation_id: u64,
    },
}

fn main() {}
