//! A field without its dot.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("Retry-After", wait)]
    Post { wait: u64 },
}

fn main() {}
