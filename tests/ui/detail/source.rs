//! A source in a text.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    #[detail("Not found: {source}.")]
    Missing { source: std::io::Error },
}

fn main() {}
