//! Fields in texts.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Post {id} of {author}.")]
    Named { id: u64, author: String },
    #[detail("{0} and {1}, {0}")]
    Tuple(u64, char),
}
