//! A status from a field that is not there.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(.code)]
    Upstream { number: u16 },
}

fn main() {}
