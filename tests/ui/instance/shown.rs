//! In the text.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("{id}")]
    Post {
        #[instance]
        id: u64,
    },
}

fn main() {}
