//! Variants and fields that are switched off.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[cfg(any())]
        id: Missing,
        name: String,
    },
    #[cfg(any())]
    Author(Missing),
}
