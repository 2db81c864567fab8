//! A variant of `Self`.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    Post,
    #[extends(Self::Post)]
    Article,
}

fn main() {}
