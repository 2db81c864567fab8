//! An expression in a placeholder.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Post {id + 1} does not exist.")]
    Post { id: u64 },
}

fn main() {}
