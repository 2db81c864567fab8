//! A struct without a status.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
struct Gone;

fn main() {}
