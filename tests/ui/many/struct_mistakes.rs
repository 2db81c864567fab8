//! Five mistakes on a struct.
// errors: 5

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(99)]
#[code("")]
#[detail("{number}")]
#[header("X Post", "1")]
#[catalog(prefx = "a")]
struct Missing {
    id: u64,
}

fn main() {}
