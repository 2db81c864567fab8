//! A field that cannot be the header of its class.

use error_catalog::{ApiError, exceptions::Throttled};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Throttled)]
    TooMany { wait: f32 },
}

fn main() {}
