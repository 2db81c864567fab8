//! Everything that can go wrong, and what clients see of it.

use error_catalog::{ApiError, Internal, input::Rejection};

/// Everything the posts API can answer with, beside the 404 and 405 of the router itself.
#[derive(Debug, ApiError)]
pub enum BlogError {
    /// No post has this id.
    #[status(404)]
    #[detail("Post {id} does not exist.")]
    PostNotFound {
        /// The id that was asked for.
        id: i64,
    },

    /// Another post already uses this slug.
    #[status(409)]
    SlugTaken,

    /// Wrong fields, all at once; or a body that is no JSON, says so, or is too long.
    #[transparent]
    Input(#[from] Rejection),

    /// The database is away.
    #[status(503)]
    #[code("database_unavailable")]
    Database(#[from] rusqlite::Error),

    /// A bug of ours.
    #[transparent]
    Internal(#[from] Internal),
}
