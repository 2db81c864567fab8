//! Everything that can go wrong, and what clients see of it.

use error_catalog::{
    ApiError, Internal, ValidationError,
    exceptions::{ParseError, UnsupportedMediaType},
};

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

    /// The body is longer than the server reads.
    #[status(413)]
    BodyTooLarge,

    /// Fields are wrong or missing.
    #[transparent]
    Invalid(#[from] ValidationError),

    /// The body is no JSON.
    #[transparent]
    Malformed(#[from] ParseError),

    /// The body does not say that it is JSON.
    #[transparent]
    MediaType(#[from] UnsupportedMediaType),

    /// The database is away.
    #[status(503)]
    #[code("database_unavailable")]
    Database(#[from] rusqlite::Error),

    /// A bug of ours.
    #[transparent]
    Internal(#[from] Internal),
}
