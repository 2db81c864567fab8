//! A status from a field that may be empty.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(.0)]
    Upstream(Option<u16>),
}

fn main() {}
