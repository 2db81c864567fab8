//! Mended: A status from a field behind the last.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(.0)]
    Upstream(u16),
}
