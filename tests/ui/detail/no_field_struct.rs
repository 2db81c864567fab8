//! A placeholder that is no field of a struct.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[detail("Post {number} does not exist.")]
struct Missing {
    id: u64,
}

fn main() {}
