//! A type that is no class.

use error_catalog::ApiError;

struct Plain;

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Plain)]
    Post,
}

fn main() {}
