//! A field with a lifetime that the class's text cannot show, beside one that it can.

use error_catalog::{ApiError, exceptions::MethodNotAllowed};

#[derive(Debug, ApiError)]
enum BlogError<'a> {
    #[extends(MethodNotAllowed)]
    Fine { method: &'a str },
    #[extends(MethodNotAllowed)]
    ReadOnly { method: &'a [u8] },
}

fn main() {}
