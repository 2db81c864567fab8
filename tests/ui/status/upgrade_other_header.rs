//! 426 with another header.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(426)]
    #[header("Connection", "upgrade")]
    Upgrade,
}

fn main() {}
