//! A type that is not declared.

use error_catalog::{Catalog, catalog};

struct Plain;

const ALL: Catalog = catalog![Plain];

fn main() {}
