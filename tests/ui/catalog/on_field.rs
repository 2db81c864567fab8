//! On a field.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[catalog(prefix = "blog.")]
        id: u64,
    },
}

fn main() {}
