//! Statuses that require a header.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(405)]
    Method,
    #[status(407)]
    Proxy,
    #[status(426)]
    Upgrade,
}

fn main() {}
