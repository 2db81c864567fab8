//! A parameter by the name of a member: `detail`.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post(#[expose("detail")] u64),
}

fn main() {}
