//! A mistake in a class is one error, and none where the class is extended.
// errors: 1

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(200)]
#[detail("No {thing}.")]
struct Missing {
    thing: String,
}

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Missing)]
    Post,
    #[extends(Missing)]
    #[detail("No {id}.")]
    Author { id: u64 },
}

fn main() {}
