//! The source in the text, as in thiserror's.

use error_catalog::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum BlogError {
    #[status(503)]
    #[error("database: {0}")]
    #[detail("Database: {0}.")]
    Database(#[from] std::io::Error),
}

fn main() {}
