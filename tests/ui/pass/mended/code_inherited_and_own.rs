//! Mended: A code that another variant inherits.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(NotFound)]
    #[code(inherit)]
    Post,
    #[status(404)]
    #[code("author")]
    Author,
}
