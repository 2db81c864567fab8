//! Four mistakes on a type of thiserror's.
// errors: 4

use error_catalog::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum BlogError {
    #[status(20)]
    #[error("a")]
    Status,
    #[status(500)]
    #[error("{0}")]
    #[detail(display)]
    Shown(String),
    #[error("b")]
    Missing,
    #[status(404)]
    #[error("c {0}")]
    #[code("a b")]
    Code(u8),
}

fn main() {}
