//! The text of a class's class needs a field.

use error_catalog::{ApiError, exceptions::MethodNotAllowed};

#[derive(Debug, ApiError)]
#[extends(MethodNotAllowed)]
struct ReadOnly {
    method: String,
}

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(ReadOnly)]
    Post,
}

fn main() {}
