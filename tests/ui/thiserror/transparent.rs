//! thiserror's transparent beside a status of ours missing.

use error_catalog::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum BlogError {
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

fn main() {}
