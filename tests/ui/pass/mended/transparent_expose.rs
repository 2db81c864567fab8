//! Mended: A parameter beside the error that answers.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    Inner {
        #[transparent]
        inner: NotFound,
        id: u64,
    },
}
