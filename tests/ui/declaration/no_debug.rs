//! A type without `Debug`.

use error_catalog::ApiError;

#[derive(ApiError)]
#[status(404)]
struct Missing;

fn main() {}
