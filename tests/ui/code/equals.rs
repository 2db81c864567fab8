//! The code behind an equals sign.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[code = "post_not_found"]
    Post,
}

fn main() {}
