//! A header of an enum from a field.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(429)]
#[header("Retry-After", .wait)]
enum BlogError {
    Posts { wait: u64 },
    Likes { wait: u64 },
}

fn main() {}
