//! A number in quotes.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status("404")]
    Quoted,
}

fn main() {}
