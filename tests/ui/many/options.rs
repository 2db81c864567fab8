//! Options with a mistake each.
// errors: 7

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(
    prefx = "blog.",
    rename_all = "snek_case",
    docs = "https://example.com",
    external(Foo),
    without(axm),
    prefix = "a b",
    envelope = "not a path"
)]
enum BlogError {
    Post,
}

fn main() {}
