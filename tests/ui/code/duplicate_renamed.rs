//! A code in the enum's style that another variant has.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(rename_all = "SCREAMING_SNAKE_CASE")]
enum BlogError {
    NotFound,
    #[code("NOT_FOUND")]
    Post,
}

fn main() {}
