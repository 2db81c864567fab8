//! On a field.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[meta(kind = "id")]
        id: u64,
    },
}

fn main() {}
