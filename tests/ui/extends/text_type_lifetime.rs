//! A borrowed field that cannot be shown in the text of its class.

use error_catalog::{ApiError, exceptions::MethodNotAllowed};

#[derive(Debug, ApiError)]
enum BlogError<'a> {
    #[extends(MethodNotAllowed)]
    ReadOnly { method: &'a [u8] },
}

fn main() {}
