//! An error that holds itself.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[transparent]
    Again(Box<BlogError>),
    #[status(404)]
    Post,
}
