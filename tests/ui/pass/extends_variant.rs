//! A variant of another enum.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum Code {
    Post,
    Author,
}

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Code::Post)]
    NoPost,
    #[extends(self::Code::Author)]
    NoAuthor,
}
