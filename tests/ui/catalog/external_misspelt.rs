//! A misspelt trait.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(external(Dispaly))]
enum BlogError {
    Post,
}

fn main() {}
