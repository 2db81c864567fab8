//! The attribute without its class.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends]
    Post,
}

fn main() {}
