//! A fact that is a number.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[meta(level = 3)]
    Post,
}

fn main() {}
