//! A placeholder that is none of two fields.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Post {number} does not exist.")]
    Post { id: u64, author: String },
}

fn main() {}
