//! Codes of all letters that a code can have.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[code("post_not_found")]
    Snake,
    #[code("blog.post:missing/7-a")]
    Signs,
    #[code("größe")]
    Letters,
    #[code("1001")]
    Number,
}
