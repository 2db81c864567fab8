//! Codes that are none.
// errors: 5

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[code("")]
    Empty,
    #[code("a b")]
    Spaces,
    #[code(7)]
    Number,
    #[code(word)]
    Word,
    #[code(inherit)]
    Nothing,
}

fn main() {}
