//! A field that may be empty.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Post {id} does not exist.")]
    Post { id: Option<u64> },
}

fn main() {}
