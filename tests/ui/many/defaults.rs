//! What an enum gives its variants, with a mistake each.
// errors: 3

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(.0)]
#[header("Retry-After", .wait)]
#[meta(kind = 7)]
enum BlogError {
    Post(u16),
}

fn main() {}
