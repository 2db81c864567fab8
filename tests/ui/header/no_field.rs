//! A field that is not there.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("Retry-After", .seconds)]
    Post { wait: u64 },
}

fn main() {}
