//! A status from within a field, by positions.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(.0.1)]
    Upstream((u16, u16)),
}

fn main() {}
