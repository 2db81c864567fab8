//! A type without a catalog.

use error_catalog::{Catalog, catalog};

const ALL: Catalog = catalog![std::fmt::Error];

fn main() {}
