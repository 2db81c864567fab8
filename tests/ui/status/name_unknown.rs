//! A name that nobody knows.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(ENHANCE_YOUR_CALM)]
    Post,
}

fn main() {}
