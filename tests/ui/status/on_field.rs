//! On the field that holds it.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    Upstream {
        #[status]
        status: u16,
    },
}

fn main() {}
