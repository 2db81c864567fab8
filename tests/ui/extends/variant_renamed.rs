//! A variant under another name.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum Code {
    Post,
    Author,
}

use Code::Author as Writer;

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Writer)]
    NoWriter,
}

fn main() {}
