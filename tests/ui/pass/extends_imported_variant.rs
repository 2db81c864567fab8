//! A variant that is imported.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum Code {
    Post,
    Author,
}

use Code::Author;

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Author)]
    NoAuthor,
}
