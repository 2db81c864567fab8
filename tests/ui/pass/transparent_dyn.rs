//! A boxed error that answers.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[transparent]
    Boxed(Box<dyn ApiError>),
    #[transparent]
    Shared(Box<dyn ApiError + Send + Sync>),
}
