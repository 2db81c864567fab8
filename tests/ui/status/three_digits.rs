//! Three digits that are no status.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(999)]
    Post,
}

fn main() {}
