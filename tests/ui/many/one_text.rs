//! One text with four mistakes.
// errors: 4

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Post {number}, {} of {author.name}, {id:q}.")]
    Post { id: u64 },
}

fn main() {}
