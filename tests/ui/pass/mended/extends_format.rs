//! Mended: A class whose text formats a field.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[detail("No {id:>4}.")]
struct Missing {
    id: u64,
}

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Missing)]
    #[detail("No post {id}.")]
    Post { id: u64 },
}
