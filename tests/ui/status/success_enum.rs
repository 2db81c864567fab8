//! An enum of errors cannot be successes.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(201)]
enum BlogError {
    Created,
}

fn main() {}
