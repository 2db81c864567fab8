//! A field that cannot be shown in the text of its class.

use error_catalog::{ApiError, exceptions::MethodNotAllowed};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(MethodNotAllowed)]
    ReadOnly { method: Vec<u8> },
}

fn main() {}
