//! The attribute without facts.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[meta]
    Post,
}

fn main() {}
