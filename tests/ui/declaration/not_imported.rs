//! A derive that is not imported.

use error_catalog as _;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post,
}

fn main() {}
