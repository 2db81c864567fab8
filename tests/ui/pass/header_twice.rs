//! One header twice.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("X-A", "1")]
    #[header("x-a", "2")]
    Post,
}
