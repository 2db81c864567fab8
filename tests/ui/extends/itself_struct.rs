//! A struct that extends itself.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[extends(Missing)]
struct Missing;

fn main() {}
