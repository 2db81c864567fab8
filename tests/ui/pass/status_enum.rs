//! The status of an enum, and of a variant of its own.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post,
    Author,
    #[status(GONE)]
    Comment,
}
