//! The attribute without its arguments.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header]
    Post,
}

fn main() {}
