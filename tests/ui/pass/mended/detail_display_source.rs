//! Mended: The text of an error that has a source as Display.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[catalog(external(Display))]
enum BlogError {
    #[status(404)]
    #[detail("It is missing.")]
    Missing(#[from] std::io::Error),
}

impl std::fmt::Display for BlogError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("missing")
    }
}
