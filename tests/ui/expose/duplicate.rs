//! Two parameters of one name.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[expose]
        id: u64,
        #[expose("id")]
        number: u64,
    },
}

fn main() {}
