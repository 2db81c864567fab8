//! A parameter by the name of a member: `status`.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[expose]
        status: u16,
    },
}

fn main() {}
