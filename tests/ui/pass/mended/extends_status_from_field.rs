//! Mended: A class whose status is in its field.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(.status)]
struct Upstream {
    status: u16,
}

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Upstream)]
    #[status(404)]
    Gateway,
}
