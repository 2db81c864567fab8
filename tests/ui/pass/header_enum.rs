//! A header of an enum, and a variant's own.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(429)]
#[header("Retry-After", "60")]
enum BlogError {
    Posts,
    #[header("retry-after", .wait)]
    Likes {
        wait: u64,
    },
}
