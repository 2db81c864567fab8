//! A code on a field.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[code("id")]
        id: u64,
    },
}

fn main() {}
