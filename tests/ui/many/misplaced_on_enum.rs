//! What an enum cannot have.
// errors: 6

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
#[code("blog")]
#[detail("It is gone.")]
#[transparent]
#[from]
#[source]
#[expose]
enum BlogError {
    Inner(NotFound),
}

fn main() {}
