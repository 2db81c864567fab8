//! Statuses that are none.
// errors: 9

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(0)]
    Zero,
    #[status(100)]
    Continue,
    #[status(200)]
    Fine,
    #[status(301)]
    Moved,
    #[status(600)]
    Large,
    #[status("404")]
    Quoted,
    #[status(NOTFOUND)]
    Name,
    #[status(404u16)]
    Suffix,
    Missing,
}

fn main() {}
