//! Mended: Two sources.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError {
    Read {
        #[source]
        first: std::io::Error,
        second: std::fmt::Error,
    },
}
