//! A status from a field with a raw name.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(.r#type)]
    Upstream { r#type: u16 },
}
