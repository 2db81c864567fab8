//! A status from a borrowed field.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError<'a> {
    #[status(.0)]
    Upstream(&'a u16),
}
