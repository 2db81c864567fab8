//! Conversions by hand.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
#[catalog(external(From))]
enum BlogError {
    Read(#[source] std::io::Error, &'static str),
}

impl From<std::io::Error> for BlogError {
    fn from(error: std::io::Error) -> Self {
        Self::Read(error, "posts")
    }
}
