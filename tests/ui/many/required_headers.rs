//! Statuses that require a header.
// errors: 4

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(401)]
    Login,
    #[status(405)]
    Method,
    #[status(407)]
    Proxy,
    #[status(426)]
    Upgrade,
}

fn main() {}
