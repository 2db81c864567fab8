//! A code, and a prefix, that cannot be one.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[catalog(prefix = "a b")]
#[status(404)]
enum BlogError {
    #[code("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    Long,
}

fn main() {}
