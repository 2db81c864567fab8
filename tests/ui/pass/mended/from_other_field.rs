//! Mended: A field that nothing fills.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError {
    Read {
        #[source]
        source: std::io::Error,
        path: String,
    },
}
