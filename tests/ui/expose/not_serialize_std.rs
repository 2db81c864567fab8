//! A parameter of the standard library that cannot be serialised.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[expose]
        thread: std::thread::ThreadId,
    },
}

fn main() {}
