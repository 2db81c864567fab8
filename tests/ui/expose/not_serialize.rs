//! A parameter that cannot be serialised.

use error_catalog::ApiError;

#[derive(Debug)]
struct Id;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    Post {
        #[expose]
        id: Id,
    },
}

fn main() {}
