//! Mended: A code that two types of a catalog give.

use error_catalog::{ApiError, Catalog, catalog};

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[code("missing")]
    Post,
}

#[derive(Debug, ApiError)]
#[status(404)]
enum ShopError {
    #[code("cart_missing")]
    Cart,
}

const ALL: Catalog = catalog![BlogError, ShopError];
