//! A struct under another name.

use error_catalog::{ApiError, exceptions::NotFound as Missing};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Missing)]
    Post,
}
