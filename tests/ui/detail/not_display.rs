//! A placeholder whose field has no text.

use error_catalog::ApiError;

struct Id;

impl std::fmt::Debug for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Id")
    }
}

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Post {id} does not exist.")]
    Post { id: Id },
}

fn main() {}
