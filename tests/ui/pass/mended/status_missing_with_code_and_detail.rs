//! Mended: Everything but a status.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    #[code("post_not_found")]
    #[detail("Post {id} does not exist.")]
    Post { id: u64 },
}
