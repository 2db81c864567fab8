//! Two statuses in two attributes.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    #[status(410)]
    Post,
}

fn main() {}
