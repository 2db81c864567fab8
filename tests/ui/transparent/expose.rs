//! A parameter beside the error that answers.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    Inner {
        #[transparent]
        inner: NotFound,
        #[expose]
        id: u64,
    },
}

fn main() {}
