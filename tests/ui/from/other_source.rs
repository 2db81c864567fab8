//! Another field as the source.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError {
    Read {
        #[from]
        made_from: std::fmt::Error,
        #[source]
        cause: std::io::Error,
    },
}

fn main() {}
