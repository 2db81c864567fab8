//! Mended: 401 on a struct, without a challenge.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(401)]
#[header("WWW-Authenticate", "Bearer")]
struct LoginFirst;
