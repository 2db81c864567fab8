//! A struct of one's own, and one that extends it.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[detail("No {thing}.")]
struct Missing {
    thing: String,
}

#[derive(Debug, ApiError)]
#[extends(Missing)]
struct MissingPost {
    thing: String,
}

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(MissingPost)]
    Post { thing: &'static str },
    #[extends(Missing)]
    #[detail("Nobody.")]
    Author,
}
