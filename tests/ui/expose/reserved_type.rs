//! A parameter by the name of a member: `type`.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post(#[expose("type")] u64),
}

fn main() {}
