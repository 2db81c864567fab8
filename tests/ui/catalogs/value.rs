//! A value in the place of a type.

use error_catalog::{Catalog, catalog};

const ALL: Catalog = catalog![1];

fn main() {}
