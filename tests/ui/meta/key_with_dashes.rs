//! A fact whose name has a dash.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[meta(retry-after = "60")]
    Post,
}

fn main() {}
