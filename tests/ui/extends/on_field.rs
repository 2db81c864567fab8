//! On a field.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[extends(NotFound)]
        id: u64,
    },
}

fn main() {}
