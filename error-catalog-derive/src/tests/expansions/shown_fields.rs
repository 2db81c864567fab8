//! A field that a text names is handed over by reference where the text is asked for; one that no text names is not touched at all.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
pub enum BlogError {
    #[detail("Post {id} does not exist.")]
    PostNotFound { id: u64, internal: String },
    #[detail("{0:>4} of {1}")]
    PageNotFound(u16, u16),
}
