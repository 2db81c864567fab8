//! A source from which the error is made.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Not found: {0}.")]
    Missing(#[from] std::io::Error),
}

fn main() {}
