//! A placeholder where there are no fields.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Post {id} does not exist.")]
    Post,
}

fn main() {}
