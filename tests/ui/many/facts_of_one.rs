//! Three mistakes in one list of facts.
// errors: 3

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[meta(level = 3, retry = true, kind = "a", kind = "b")]
    Post,
}

fn main() {}
