//! A backtrace beside a conversion.

use std::backtrace::Backtrace;

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError {
    Io(#[from] std::io::Error, Backtrace),
    Fmt {
        #[from]
        source: std::fmt::Error,
        at: Backtrace,
    },
}
