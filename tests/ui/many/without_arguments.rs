//! Attributes without their arguments.
// errors: 6

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[catalog]
enum BlogError {
    #[status]
    Status,
    #[status(404)]
    #[code]
    Code,
    #[status(404)]
    #[detail]
    Detail,
    #[status(404)]
    #[header]
    Header,
    #[status(404)]
    #[meta]
    Meta,
}

fn main() {}
