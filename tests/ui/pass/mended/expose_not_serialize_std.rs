//! Mended: A parameter of the standard library that cannot be serialised.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post { thread: std::thread::ThreadId },
}
