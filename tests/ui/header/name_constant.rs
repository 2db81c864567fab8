//! A header name that is a constant.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header(RETRY_AFTER, "1")]
    Post,
}

fn main() {}
