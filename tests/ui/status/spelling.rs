//! Statuses that are written another way, and a fact that is given twice.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(StatusCode::NOT_FOUND)]
    Path,
    #[status(404u16)]
    Suffix,
    #[status(404)]
    #[meta(a = "1", a = "2")]
    Twice,
}

fn main() {}
