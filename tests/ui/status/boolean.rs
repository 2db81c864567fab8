//! A status that is neither a number nor a name.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(true)]
    Boolean,
}

fn main() {}
