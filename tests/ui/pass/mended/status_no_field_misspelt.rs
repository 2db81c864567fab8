//! Mended: A status from a misspelt field.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(.status)]
    Upstream { status: u16 },
}
