//! Mended: A misspelt attribute on the enum.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
#[extends(NotFound)]
enum BlogError {
    Post,
    Author,
}
