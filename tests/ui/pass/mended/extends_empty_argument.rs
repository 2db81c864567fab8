//! Mended: An empty argument.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(error_catalog::exceptions::NotFound)]
    Post,
}
