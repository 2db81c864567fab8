//! Mended: A parameter by the name of a member: `timestamp`.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[expose("time")]
        timestamp: u64,
    },
}
