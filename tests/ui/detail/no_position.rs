//! A position behind the last.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Post {1} does not exist.")]
    Post(u64),
}

fn main() {}
