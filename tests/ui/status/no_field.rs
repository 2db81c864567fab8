//! A status from a field that is not there.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(.stauts)]
    Upstream { status: u16 },
}

fn main() {}
