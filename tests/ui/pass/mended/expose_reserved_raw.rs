//! Mended: A parameter by a raw name of a member.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[expose("kind")]
        r#type: u64,
    },
}
