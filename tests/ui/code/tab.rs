//! A code with a tab.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[code("not\tfound")]
    Post,
}

fn main() {}
