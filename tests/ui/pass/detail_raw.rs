//! A field with a raw name.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("No {type}.")]
    Missing { r#type: String },
}
