//! A struct without the field that its class's text needs.

use error_catalog::{ApiError, exceptions::UnsupportedMediaType};

#[derive(Debug, ApiError)]
#[extends(UnsupportedMediaType)]
struct NotAnImage;

fn main() {}
