//! A deprecated variant, and a documented one.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[deprecated = "it is never made"]
    Old,
    /** No such post. */
    Post,
    #[deprecated(since = "1.0", note = "no")]
    Older { id: u64 },
}
