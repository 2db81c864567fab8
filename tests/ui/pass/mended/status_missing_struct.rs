//! Mended: A struct without a status.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
struct Gone;
