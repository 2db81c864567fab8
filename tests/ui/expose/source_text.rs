//! The source, in the text.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post(
        #[expose(text)]
        #[source]
        std::io::Error,
    ),
}

fn main() {}
