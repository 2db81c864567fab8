//! Arguments beside the text.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Post {id} does not exist.", id = id)]
    Post { id: u64 },
}

fn main() {}
