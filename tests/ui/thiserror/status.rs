//! A mistake of ours on a type of both.

use error_catalog::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum BlogError {
    #[status(20)]
    #[error("no such post")]
    Post,
}

fn main() {}
