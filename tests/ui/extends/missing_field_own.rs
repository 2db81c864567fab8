//! The text of a class of one's own needs a field.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[detail("No {thing}.")]
struct Missing {
    thing: String,
}

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Missing)]
    Post { id: u64 },
}

fn main() {}
