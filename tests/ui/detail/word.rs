//! A text without quotes.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail(gone)]
    Post,
}

fn main() {}
