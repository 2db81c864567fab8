//! A text that is a constant.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail(texts::POST)]
    Post,
}

fn main() {}
