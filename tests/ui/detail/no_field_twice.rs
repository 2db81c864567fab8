//! One placeholder that is no field, twice.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Post {number}, {number}.")]
    Post { id: u64 },
}

fn main() {}
