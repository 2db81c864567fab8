//! A code that is a constant.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[code(codes::POST)]
    Post,
}

fn main() {}
