//! The source as a header.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("X-Cause", .source)]
    Post { source: std::io::Error },
}

fn main() {}
