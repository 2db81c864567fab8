//! No framework that is left out.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(without)]
enum BlogError {
    Post,
}

fn main() {}
