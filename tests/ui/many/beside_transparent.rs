//! What the inner error answers cannot stand beside it.
// errors: 5

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    #[transparent]
    #[status(404)]
    Status(NotFound),
    #[transparent]
    #[extends(NotFound)]
    Extends(NotFound),
    #[transparent]
    #[header("X-A", "1")]
    Header(NotFound),
    Expose {
        #[transparent]
        inner: NotFound,
        #[expose]
        id: u64,
    },
    Source {
        #[transparent]
        inner: NotFound,
        #[source]
        cause: std::io::Error,
    },
}

fn main() {}
