//! A trait left out and written by nobody.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(external(Display))]
enum BlogError {
    Post,
}

fn main() {}
