//! Mended: A status from a field that is not there.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(.number)]
    Upstream { number: u16 },
}
