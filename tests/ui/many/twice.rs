//! Attributes that stand twice.
// errors: 5

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    #[status(410)]
    #[code("a")]
    #[code("b")]
    #[detail("a")]
    #[detail("b")]
    Post,
    #[extends(NotFound)]
    #[extends(NotFound)]
    Author,
    #[status(404)]
    Reader {
        #[expose]
        #[expose]
        id: u64,
    },
}

fn main() {}
