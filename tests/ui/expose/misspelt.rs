//! A misspelt attribute.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[expse]
        id: u64,
    },
}

fn main() {}
