//! A text beside a source that it does not show.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    #[detail("No file {path}.")]
    Missing { path: String, source: std::io::Error },
}
