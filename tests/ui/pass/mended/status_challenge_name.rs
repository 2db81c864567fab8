//! Mended: 401 by its name, without a challenge.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(error_catalog::exceptions::NotAuthenticated)]
    LoginFirst,
}
