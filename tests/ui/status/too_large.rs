//! Above all statuses.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(600)]
    Large,
}

fn main() {}
