//! A field of a type parameter as a header of its class.

use error_catalog::{ApiError, exceptions::Throttled};

#[derive(Debug, ApiError)]
enum BlogError<T: std::fmt::Debug> {
    #[extends(Throttled)]
    TooMany { wait: T },
}

fn main() {}
