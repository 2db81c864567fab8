//! Ten mistakes of ten kinds.
// errors: 10

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
#[catalog(prefx = "blog.")]
#[detail("It is gone.")]
enum BlogError {
    #[status(200)]
    Fine,
    #[status(404)]
    #[code("a b")]
    Code,
    #[status(404)]
    #[detail("{number}")]
    Text {
        id: u64,
    },
    #[status(404)]
    #[header("X Post", "1")]
    Header,
    #[transparent]
    #[status(404)]
    Inner(NotFound),
    #[status(404)]
    Param(#[expose] u64),
    #[status(401)]
    Login,
    Missing,
}

fn main() {}
