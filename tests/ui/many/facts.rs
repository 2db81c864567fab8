//! Facts with a mistake each.
// errors: 3

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[meta(kind = 7)]
    Number,
    #[meta(kind = "a", kind = "b")]
    Twice,
    #[meta(kind = billing, kind = "c")]
    Word,
}

fn main() {}
