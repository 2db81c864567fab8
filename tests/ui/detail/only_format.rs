//! A placeholder with a format alone.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Post {:?} does not exist.")]
    Post(u64),
}

fn main() {}
