//! Mistakes that only constants show, of three kinds.
// errors: 3

use error_catalog::{
    ApiError, Catalog, catalog,
    exceptions::{MethodNotAllowed, NotFound},
};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(NotFound)]
    #[code(inherit)]
    Post,
    #[extends(NotFound)]
    #[code(inherit)]
    Author,
}

#[derive(Debug, ApiError)]
enum ShopError {
    #[extends(MethodNotAllowed)]
    ReadOnly,
}

#[derive(Debug, ApiError)]
#[status(404)]
enum First {
    Missing,
}

#[derive(Debug, ApiError)]
#[status(404)]
enum Second {
    Missing,
}

const ALL: Catalog = catalog![First, Second];

fn main() {}
