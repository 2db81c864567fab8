//! Mended: A status from a field of another type.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(.status)]
    Upstream { status: u16 },
}
