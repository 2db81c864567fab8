//! A parameter by the name of a member: `code`.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[expose]
        code: u64,
    },
}

fn main() {}
