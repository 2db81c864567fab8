//! The status of an enum from a field.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(.0)]
enum BlogError {
    Upstream(u16),
    Gateway(u16),
}

fn main() {}
