//! The text of a server error as Display.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[catalog(external(Display))]
enum BlogError {
    #[status(500)]
    #[detail(display)]
    Broken,
}

impl std::fmt::Display for BlogError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("broken")
    }
}

fn main() {}
