//! Mended: A placeholder that is nearly a field.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Post {post_id} does not exist.")]
    Post { post_id: u64 },
}
