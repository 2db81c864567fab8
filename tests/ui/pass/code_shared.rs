//! One code on several variants.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(shared_codes)]
enum BlogError {
    #[code("missing")]
    Post,
    #[code("missing")]
    Author,
}
