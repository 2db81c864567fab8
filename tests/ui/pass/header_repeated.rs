//! A header that stands twice.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(401)]
    #[header("WWW-Authenticate", "Basic")]
    #[header("WWW-Authenticate", "Bearer")]
    Login,
}
