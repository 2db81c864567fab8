//! A struct of both.

use error_catalog::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[status(404)]
#[error("no post {id}")]
#[detail(display)]
struct Missing {
    #[expose]
    id: u64,
}
