//! What a field cannot have.
// errors: 5

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[status(404)]
        #[code("id")]
        #[detail("id")]
        #[header("X-A", "1")]
        #[meta(kind = "id")]
        id: u64,
    },
}

fn main() {}
