//! A misspelt word.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[expose(txt)]
        id: u64,
    },
}

fn main() {}
