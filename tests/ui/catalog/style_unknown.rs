//! A style that nobody knows.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(rename_all = "Title Case")]
enum BlogError {
    Post,
}

fn main() {}
