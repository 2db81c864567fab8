//! A precision from an argument.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("{ratio:.*}")]
    Post { ratio: f64 },
}

fn main() {}
