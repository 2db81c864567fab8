//! Mended: A placeholder without a name.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Post {id} does not exist.")]
    Post { id: u64 },
}
