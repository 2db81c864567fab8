//! Conversions from several types.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError {
    Io(#[from] std::io::Error),
    Fmt {
        #[from]
        source: std::fmt::Error,
    },
    Boxed(#[from] Box<dyn std::error::Error + Send + Sync>),
    Utf8(#[from] Box<std::str::Utf8Error>),
}

fn read() -> Result<String, BlogError> {
    Ok(std::fs::read_to_string("posts")?)
}
