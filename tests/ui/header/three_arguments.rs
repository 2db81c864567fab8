//! An argument too many.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("Retry-After", .wait, .wait)]
    Post { wait: u64 },
}

fn main() {}
