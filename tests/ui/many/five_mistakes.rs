//! Five mistakes on one type are five errors.
// errors: 5

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(200)]
    Fine,
    #[status(404)]
    #[detail("Post {idd} does not exist.")]
    Post { id: u64 },
    #[status(404)]
    #[code("")]
    Author,
    #[status(500)]
    #[detail("{secret}")]
    Broken { secret: String },
    #[status(405)]
    ReadOnly,
}

fn main() {}
