//! A class's field that has no name.

use error_catalog::{ApiError, exceptions::MethodNotAllowed};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(MethodNotAllowed)]
    ReadOnly(String),
}

fn main() {}
