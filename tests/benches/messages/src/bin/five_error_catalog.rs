//! Five mistakes: no status, a placeholder that is no field, an empty code, a field in the text of a server error, an argument that is missing.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    Gone,
    #[status(404)]
    #[detail("Post {idd} does not exist.")]
    Post { id: u64 },
    #[status(404)]
    #[code("")]
    Author,
    #[status(500)]
    #[detail("{secret}")]
    Broken { secret: String },
    #[status]
    ReadOnly,
}

fn main() {}
