//! A class, and another status.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(NotFound)]
    #[status(410)]
    Gone,
}
