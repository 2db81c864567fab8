//! A code that a type inherits and another gives.

use error_catalog::{ApiError, Catalog, catalog, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(NotFound)]
    #[code(inherit)]
    Post,
}

#[derive(Debug, ApiError)]
#[status(404)]
enum ShopError {
    NotFound,
}

const ALL: Catalog = catalog![BlogError, ShopError];

fn main() {}
