//! A struct that lets its field answer.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
#[transparent]
struct Missing(NotFound);

#[derive(Debug, ApiError)]
struct Marked {
    #[transparent]
    inner: Missing,
    at: u64,
}
