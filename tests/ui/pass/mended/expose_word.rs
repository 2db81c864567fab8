//! Mended: A name without quotes.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[expose("post_id")]
        id: u64,
    },
}
