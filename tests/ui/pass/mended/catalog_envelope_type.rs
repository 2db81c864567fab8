//! Mended: An envelope that is none.

use error_catalog::ApiError;

struct Plain;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(envelope = error_catalog::envelope::Problem)]
enum BlogError {
    Post,
}
