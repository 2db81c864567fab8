//! An error cannot be a redirection.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(302)]
    Moved,
}

fn main() {}
