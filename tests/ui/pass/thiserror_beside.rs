//! thiserror's three traits, and the public text beside them.

use error_catalog::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum BlogError {
    #[status(404)]
    #[error("no post {id} in {table}")]
    #[detail("No post {id}.")]
    Post { id: u64, table: String },
    #[status(503)]
    #[error("database: {0}")]
    Database(#[from] std::io::Error),
    #[status(404)]
    #[error("no author")]
    #[detail(display)]
    Author,
}
