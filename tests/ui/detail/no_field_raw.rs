//! A raw name in a placeholder.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("No {r#type}.")]
    Missing { r#type: String },
}

fn main() {}
