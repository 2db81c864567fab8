//! What may stand beside the error that answers.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    #[transparent]
    #[code("post_not_found")]
    #[detail("No post {id}.")]
    #[meta(kind = "blog")]
    Post {
        #[transparent]
        inner: NotFound,
        id: u64,
    },
}
