//! One name in two types with a prefix each.

use error_catalog::{ApiError, Catalog, catalog};

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(prefix = "blog.")]
enum BlogError {
    Missing,
}

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(prefix = "shop.")]
enum ShopError {
    Missing,
}

const ALL: Catalog = catalog![BlogError, ShopError];
