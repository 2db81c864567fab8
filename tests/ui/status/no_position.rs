//! A status from a field behind the last.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(.1)]
    Upstream(u16),
}

fn main() {}
