//! Mended: Two texts.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("No such post.")]
    Post,
}
