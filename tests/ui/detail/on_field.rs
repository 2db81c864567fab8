//! A text on a field.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[detail("the id")]
        id: u64,
    },
}

fn main() {}
