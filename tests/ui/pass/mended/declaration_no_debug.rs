//! Mended: A type without `Debug`.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
struct Missing;
