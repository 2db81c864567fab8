//! A field that cannot be the header of its class's class.

use error_catalog::{ApiError, exceptions::Throttled};

#[derive(Debug, ApiError)]
#[extends(Throttled)]
struct Slow;

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Slow)]
    TooMany { wait: f32 },
}

fn main() {}
