//! Statuses with the headers that they require.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(401)]
    #[header("WWW-Authenticate", "Bearer")]
    Login,
    #[status(405)]
    #[header("allow", "GET")]
    Method,
    #[status(407)]
    #[header("Proxy-Authenticate", "Basic")]
    Proxy,
    #[status(426)]
    #[header("Upgrade", "HTTP/2.0")]
    Upgrade,
}
