//! What a class gives is found through a constant; what the derive cannot see of it is checked by a constant assertion.

use std::time::Duration;

use error_catalog::{ApiError, exceptions};

#[derive(Debug, ApiError)]
pub enum PostError {
    #[extends(exceptions::Throttled)]
    TooMany { wait: Duration },
    #[extends(exceptions::NotFound)]
    #[code(inherit)]
    NoPost,
}
