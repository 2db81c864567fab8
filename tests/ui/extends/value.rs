//! A class as if it were made.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(NotFound {})]
    Post,
}

fn main() {}
