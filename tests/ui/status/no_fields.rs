//! A status from a field of a variant that has none.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(.status)]
    Upstream,
}

fn main() {}
