//! A source by its name.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Not found: {source}.")]
    Missing { source: std::io::Error },
}

fn main() {}
