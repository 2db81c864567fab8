//! Two options without a comma.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(prefix = "blog." shared_codes)]
enum BlogError {
    Post,
}

fn main() {}
