//! A list of values.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[meta(tags("a", "b"))]
    Post,
}

fn main() {}
