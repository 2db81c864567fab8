//! A parameter by the name of a member: `codes`.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[expose]
        codes: u64,
    },
}

fn main() {}
