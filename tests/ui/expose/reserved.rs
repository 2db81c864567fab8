//! A parameter with the name of a member.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    Post {
        #[expose]
        code: u64,
    },
}

fn main() {}
