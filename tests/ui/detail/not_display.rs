//! A field without a text.

use error_catalog::ApiError;

#[derive(Debug)]
struct Id;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Post {id} does not exist.")]
    Post { id: Id },
}

fn main() {}
