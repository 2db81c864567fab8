//! An error cannot be a redirection, by name.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(NOT_MODIFIED)]
    Same,
}

fn main() {}
