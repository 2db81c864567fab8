//! Mended: A class whose header is a text with fields.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[header("X-Other", "see {other}")]
struct Wrong {
    other: &'static str,
}

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Wrong)]
    #[header("x-other", "none")]
    Post { other: &'static str },
}
