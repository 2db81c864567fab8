//! A parameter by the name of a member: `instance`.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[expose]
        instance: u64,
    },
}

fn main() {}
