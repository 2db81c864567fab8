//! A placeholder without a name.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Post {} does not exist.")]
    Post { id: u64 },
}

fn main() {}
