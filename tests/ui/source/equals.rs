//! A value.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError {
    Read(#[source = "io"] std::io::Error),
}

fn main() {}
