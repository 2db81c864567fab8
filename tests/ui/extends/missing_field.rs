//! A class whose text needs a field.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(error_catalog::exceptions::MethodNotAllowed)]
    ReadOnly,
}

fn main() {}
