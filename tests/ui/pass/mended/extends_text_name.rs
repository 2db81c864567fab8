//! Mended: The name of a class in quotes.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(NotFound)]
    Post,
}
