//! An empty argument.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status()]
    Post,
}

fn main() {}
