//! Mended: A parameter that cannot be serialised.

use error_catalog::ApiError;

#[derive(Debug)]
struct Id;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post { id: Id },
}
