//! An argument.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[instance("x")]
        id: u64,
    },
}

fn main() {}
