//! The text of an error that lets another answer as Display.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
#[catalog(external(Display))]
enum BlogError {
    #[transparent]
    #[detail(display)]
    Missing(NotFound),
}

impl std::fmt::Display for BlogError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("missing")
    }
}

fn main() {}
