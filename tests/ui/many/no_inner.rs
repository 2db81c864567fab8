//! Transparent variants without the one field that answers.
// errors: 3

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    #[transparent]
    Unit,
    #[transparent]
    Two(NotFound, u8),
    Marked(#[transparent] NotFound, #[transparent] NotFound),
}

fn main() {}
