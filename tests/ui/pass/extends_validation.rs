//! The class of validation errors.

use error_catalog::{ApiError, exceptions::ValidationError};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(ValidationError)]
    Invalid,
}
