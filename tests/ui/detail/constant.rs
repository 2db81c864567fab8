//! A text that is a constant's name.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail(POST)]
    Post,
}

fn main() {}
