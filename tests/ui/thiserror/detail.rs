//! A placeholder of ours that thiserror knows.

use error_catalog::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum BlogError {
    #[status(404)]
    #[error("no such post: {}", .id)]
    #[detail("No such post: {.id}.")]
    Post { id: u64 },
}

fn main() {}
