//! A framework by the name of its crate.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(without(actix))]
enum BlogError {
    Post,
}

fn main() {}
