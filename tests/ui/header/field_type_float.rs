//! A number with a fraction.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("Retry-After", .wait)]
    Post { wait: f64 },
}

fn main() {}
