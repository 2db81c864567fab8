//! Mended: A parameter by the name of a member: `codes`.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[expose("reason_codes")]
        codes: u64,
    },
}
