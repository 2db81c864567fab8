//! A function.

use error_catalog::ApiError;

fn not_found() {}

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(not_found)]
    Post,
}

fn main() {}
