//! A code from a raw name.

use error_catalog::ApiError;

#[allow(non_camel_case_types)]
#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    r#type,
    r#Match,
}
