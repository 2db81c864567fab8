//! Mended: A field of a type of one's own that is no API error.

use error_catalog::ApiError;

#[derive(Debug, error_catalog::ApiError)]
#[status(404)]
struct Plain;

#[derive(Debug, ApiError)]
enum BlogError {
    #[transparent]
    Inner(Plain),
}
