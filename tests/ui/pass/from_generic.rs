//! From a type parameter.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError<T> {
    Read(#[from] T),
}
