//! The attribute without its argument.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[code]
    Post,
}

fn main() {}
