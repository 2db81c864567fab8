//! A code that another variant's name makes.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post,
    #[code("post")]
    Article,
}

fn main() {}
