//! A text beside the status, as in other libraries.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404, "No such post.")]
    Post,
}

fn main() {}
