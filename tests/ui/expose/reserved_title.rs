//! A parameter by the name of a member: `title`.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[expose]
        title: String,
    },
}

fn main() {}
