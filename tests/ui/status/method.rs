//! A status from a method.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(.status())]
    Upstream { status: u16 },
}

fn main() {}
