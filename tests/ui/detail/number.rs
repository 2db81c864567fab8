//! A number.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail(404)]
    Post,
}

fn main() {}
