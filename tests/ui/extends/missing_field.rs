//! A class whose text needs a field.

use error_catalog::{ApiError, exceptions::MethodNotAllowed};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(MethodNotAllowed)]
    ReadOnly,
}

fn main() {}
