//! No status at all.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(0)]
    Nothing,
}

fn main() {}
