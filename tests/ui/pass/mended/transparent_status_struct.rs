//! Mended: A status beside the error that answers, on a struct.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
#[transparent]
struct Inner(NotFound);
