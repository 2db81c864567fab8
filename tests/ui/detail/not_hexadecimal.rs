//! A text in hexadecimal digits.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Post {id:x} does not exist.")]
    Post { id: String },
}

fn main() {}
