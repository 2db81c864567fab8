//! An error that answers for another, in all ways to say it.

use error_catalog::{
    ApiError, Error,
    exceptions::{NotFound, PermissionDenied, ValidationError},
};

#[derive(Debug, ApiError)]
enum BlogError {
    #[transparent]
    Only(NotFound),
    Marked(#[transparent] PermissionDenied, u64),
    #[transparent]
    From(#[from] ValidationError),
    Named {
        #[transparent]
        inner: Error,
        at: u64,
    },
}
