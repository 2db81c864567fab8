//! A field of a field in a placeholder.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Post {post.id} does not exist.")]
    Post { post: u64 },
}

fn main() {}
