//! A fact that is a boolean.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[meta(retry = true)]
    Post,
}

fn main() {}
