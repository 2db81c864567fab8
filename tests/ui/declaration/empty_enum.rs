//! An enum without variants.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {}

fn main() {}
