//! An empty header name.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("", "1")]
    Post,
}

fn main() {}
