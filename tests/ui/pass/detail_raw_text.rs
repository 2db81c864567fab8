//! A raw string, and lines that are joined.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail(r#"No "post"."#)]
    Raw,
    #[detail("No \u{70}ost.")]
    Escaped,
}
