//! Nothing to inherit a code from.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    #[code(inherit)]
    Post,
}

fn main() {}
