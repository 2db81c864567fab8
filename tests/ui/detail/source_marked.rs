//! A source by its attribute.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Not found: {cause}.")]
    Missing {
        #[source]
        cause: std::io::Error,
    },
}

fn main() {}
