//! Mended: A format that does not exist.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Post {id:>8} does not exist.")]
    Post { id: u64 },
}
