//! A misspelt attribute on the enum.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
#[extend(NotFound)]
enum BlogError {
    Post,
    Author,
}

fn main() {}
