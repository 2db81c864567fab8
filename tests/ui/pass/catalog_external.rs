//! All three traits by hand.

use error_catalog::ApiError;

#[derive(ApiError)]
#[status(404)]
#[catalog(external(Display, Error, From))]
enum BlogError {
    Read(#[from] std::io::Error),
}

impl std::fmt::Debug for BlogError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BlogError")
    }
}

impl std::fmt::Display for BlogError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("blog")
    }
}

impl std::error::Error for BlogError {}

impl From<std::io::Error> for BlogError {
    fn from(error: std::io::Error) -> Self {
        Self::Read(error)
    }
}
