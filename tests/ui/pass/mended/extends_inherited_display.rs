//! Mended: A class whose text is its `Display`.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[catalog(external(Display))]
#[status(400)]
#[detail(display)]
struct Shown;

impl std::fmt::Display for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("shown")
    }
}

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Shown)]
    #[detail("A child.")]
    Child,
}
