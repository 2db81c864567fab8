//! On the field.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[header("Retry-After")]
        wait: u64,
    },
}

fn main() {}
