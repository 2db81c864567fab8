//! A variant of thiserror's without a status.

use error_catalog::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum BlogError {
    #[error("no such post")]
    Post,
}

fn main() {}
