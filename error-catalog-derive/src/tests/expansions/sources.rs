//! A source is for the log: `Error::source` finds it, and `From` makes it.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
pub enum StoreError {
    Read(#[from] std::io::Error),
    Write {
        #[source]
        cause: Box<dyn std::error::Error + Send + Sync>,
    },
    #[status(400)]
    Syntax { source: Option<std::num::ParseIntError> },
}
