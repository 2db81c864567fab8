//! Mended: A precision from an argument.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("{ratio:.2}")]
    Post { ratio: f64 },
}
