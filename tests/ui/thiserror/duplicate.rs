//! Two variants with one code.

use error_catalog::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum BlogError {
    #[status(404)]
    #[error("no post")]
    #[code("missing")]
    Post,
    #[status(404)]
    #[error("no author")]
    #[code("missing")]
    Author,
}

fn main() {}
