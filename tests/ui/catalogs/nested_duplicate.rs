//! A code that a type shares with the inner error of another.

use error_catalog::{ApiError, Catalog, catalog};

#[derive(Debug, ApiError)]
#[status(404)]
enum Inner {
    NotFound,
}

#[derive(Debug, ApiError)]
enum Outer {
    #[transparent]
    Inner(Inner),
}

#[derive(Debug, ApiError)]
#[status(404)]
enum Shop {
    NotFound,
}

const ALL: Catalog = catalog![Outer, Shop];

fn main() {}
