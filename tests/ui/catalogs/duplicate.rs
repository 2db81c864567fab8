//! A code that two types of a catalog share.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    NotFound,
}

#[derive(Debug, ApiError)]
#[status(404)]
enum ShopError {
    NotFound,
}

const ALL: error_catalog::Catalog = error_catalog::catalog![BlogError, ShopError];

fn main() {}
