//! A fact behind an equals sign.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[meta = "billing"]
    Post,
}

fn main() {}
