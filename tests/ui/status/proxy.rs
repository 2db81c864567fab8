//! 407 without a challenge.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(407)]
    Proxy,
}

fn main() {}
