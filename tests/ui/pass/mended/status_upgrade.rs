//! Mended: 426 without a protocol.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(426)]
    #[header("Upgrade", "HTTP/2.0")]
    Upgrade,
}
