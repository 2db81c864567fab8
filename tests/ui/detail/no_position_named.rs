//! A position where fields have names.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Post {0} does not exist.")]
    Post { id: u64 },
}

fn main() {}
