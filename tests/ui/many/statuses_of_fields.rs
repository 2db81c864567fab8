//! Statuses from fields that are none.
// errors: 4

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(.code)]
    Named { status: u16 },
    #[status(.1)]
    Tuple(u16),
    #[status(.status)]
    Unit,
    #[status(.a.b)]
    Deep { a: u16 },
}

fn main() {}
