//! A number with its type.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404u16)]
    Suffix,
}

fn main() {}
