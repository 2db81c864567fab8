//! Mended: A width from an argument.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Post {id:>8} does not exist.")]
    Post { id: u64, width: usize },
}
