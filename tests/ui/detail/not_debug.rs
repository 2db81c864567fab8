//! A field that cannot be debugged.

use error_catalog::ApiError;

struct Id;

#[derive(ApiError)]
#[catalog(external(Error))]
#[status(404)]
enum BlogError {
    #[detail("Post {id:?} does not exist.")]
    Post { id: Id },
}

impl std::fmt::Debug for BlogError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BlogError")
    }
}

impl std::error::Error for BlogError {}

fn main() {}
