//! thiserror's attribute without thiserror.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[error("no such post")]
    Post,
}

fn main() {}
