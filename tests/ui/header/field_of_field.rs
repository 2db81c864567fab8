//! A field of a field.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("Retry-After", .limit.wait)]
    Post { limit: u64 },
}

fn main() {}
