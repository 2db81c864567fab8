//! `Display` where it is the detail itself.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail(display)]
    Post,
}

fn main() {}
