//! A field for a header of a class, or of the class of the class, that cannot be a header.

use error_catalog::{ApiError, exceptions::Throttled};

#[derive(Debug, ApiError)]
#[extends(Throttled)]
struct Slow;

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Throttled)]
    Direct { wait: f32 },
    #[extends(Slow)]
    Indirect { wait: f32 },
}

fn main() {}
