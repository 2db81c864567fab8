//! Three variants with one code, and two with another.
// errors: 3

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[code("a")]
    First,
    #[code("a")]
    Second,
    #[code("a")]
    Third,
    #[code("b")]
    Fourth,
    #[code("b")]
    Fifth,
}

fn main() {}
