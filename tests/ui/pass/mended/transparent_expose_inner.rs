//! Mended: The error that answers as a parameter.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    Inner {
        #[transparent]
        inner: NotFound,
    },
}
