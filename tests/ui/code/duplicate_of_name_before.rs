//! A code that the name of a later variant makes.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[code("article")]
    Post,
    Article,
}

fn main() {}
