//! An open brace.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    #[detail("Post {id does not exist.")]
    Post { id: u64 },
}

fn main() {}
