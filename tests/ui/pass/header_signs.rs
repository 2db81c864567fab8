//! A name of all signs that a header's name can have.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("X-!#$%&'*+.^_`|~9a", "a\tb ~")]
    Signs,
    #[header("X-Trailing", "comma")]
    Comma,
}
