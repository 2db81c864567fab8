//! Two facts without a comma.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[meta(kind = "billing" retry = "after")]
    Post,
}

fn main() {}
