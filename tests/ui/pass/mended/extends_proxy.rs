//! Mended: A 407 whose class brings no challenge.

use error_catalog::{ApiError, exceptions::NotAuthenticated};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(NotAuthenticated)]
    #[status(407)]
    #[header("Proxy-Authenticate", "Basic")]
    Proxy,
}
