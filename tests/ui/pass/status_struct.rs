//! The status of a struct.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
struct Missing;
