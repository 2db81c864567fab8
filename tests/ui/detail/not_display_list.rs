//! A list.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("No {0}.")]
    Post(Vec<u64>),
}

fn main() {}
