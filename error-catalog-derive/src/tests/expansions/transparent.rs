//! A transparent variant lets the error in its field answer.

use error_catalog::{ApiError, ValidationError};

#[derive(Debug, ApiError)]
pub enum FormError {
    #[transparent]
    Invalid(#[from] ValidationError),
    #[transparent]
    #[code("other")]
    Other(Box<dyn ApiError + Send + Sync>),
}
