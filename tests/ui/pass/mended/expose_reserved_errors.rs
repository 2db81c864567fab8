//! Mended: A parameter by the name of a member: `errors`.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[expose("error_errors")]
        errors: u64,
    },
}
