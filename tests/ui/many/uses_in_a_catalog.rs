//! A mistake in a type of a catalog.
// errors: 1

use error_catalog::{ApiError, Catalog, catalog};

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[code("")]
    Post,
}

#[derive(Debug, ApiError)]
#[status(404)]
enum ShopError {
    Post,
}

const ALL: Catalog = catalog![BlogError, ShopError];

fn count() -> usize {
    ALL.entries().count()
}

fn main() {}
