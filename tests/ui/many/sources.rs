//! Sources and conversions with a mistake each.
// errors: 4

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError {
    Two {
        #[source]
        first: std::io::Error,
        #[source]
        second: std::io::Error,
    },
    Filled(#[from] std::fmt::Error, u8),
    Read(#[from] std::io::Error),
    Write(#[from] std::io::Error),
    Apart {
        #[from]
        made: std::str::Utf8Error,
        #[source]
        cause: std::io::Error,
    },
}

fn main() {}
