//! An enum with a status and without variants.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {}

fn main() {}
