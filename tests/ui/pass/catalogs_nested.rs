//! Catalogs of catalogs, and one type in two of them.

use error_catalog::{ApiError, Catalog, catalog};

#[derive(Debug, ApiError)]
#[status(404)]
enum Inner {
    Missing,
}

#[derive(Debug, ApiError)]
enum First {
    #[transparent]
    Inner(Inner),
}

#[derive(Debug, ApiError)]
enum Second {
    #[transparent]
    Inner(Inner),
    #[status(410)]
    Gone,
}

const ALL: Catalog = catalog![First, Second, Inner];
