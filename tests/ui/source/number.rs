//! A number as a source, by its name.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError {
    Read { source: u64 },
}

fn main() {}
