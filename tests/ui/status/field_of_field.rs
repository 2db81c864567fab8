//! A status from within a field.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(.response.status)]
    Upstream { response: u16 },
}

fn main() {}
