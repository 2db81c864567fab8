//! The source.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[expose]
        source: std::io::Error,
    },
}

fn main() {}
