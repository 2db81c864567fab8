//! Mended: A position behind the last.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Post {0} does not exist.")]
    Post(u64),
}
