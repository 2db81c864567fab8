//! Three attributes beside one `#[transparent]`.
// errors: 3

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    #[transparent]
    #[status(404)]
    #[extends(NotFound)]
    #[header("X-A", "1")]
    Inner(NotFound),
}

fn main() {}
