//! A status from a misspelt field.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(.stauts)]
    Upstream { status: u16 },
}

fn main() {}
