//! A status from a field of a signed type.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(.0)]
    Upstream(i32),
}

fn main() {}
