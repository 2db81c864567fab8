//! The name behind an equals sign.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[expose = "number"]
        id: u64,
    },
}

fn main() {}
