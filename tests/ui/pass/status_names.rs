//! Statuses by name.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(NOT_FOUND)]
    Post,
    #[status(IM_A_TEAPOT)]
    Tea,
    #[status(INTERNAL_SERVER_ERROR)]
    Broken,
}
