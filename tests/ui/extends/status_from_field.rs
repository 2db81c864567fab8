//! A class whose status is in a field gives its children none.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(.status)]
struct Upstream {
    status: u16,
}

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Upstream)]
    Gateway,
}

fn main() {}
