//! A code that a struct and an enum share.

use error_catalog::{ApiError, Catalog, catalog};

#[derive(Debug, ApiError)]
#[status(404)]
struct NotFound;

#[derive(Debug, ApiError)]
#[status(404)]
enum ShopError {
    NotFound,
}

const ALL: Catalog = catalog![NotFound, ShopError];

fn main() {}
