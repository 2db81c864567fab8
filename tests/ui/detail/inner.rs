//! The error that answers.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    #[transparent]
    #[detail("Not found: {0}.")]
    Missing(NotFound),
}

fn main() {}
