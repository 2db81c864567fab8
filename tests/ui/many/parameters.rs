//! Parameters with a mistake each.
// errors: 4

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Tuple(#[expose] u8),
    Empty(#[expose("")] u8),
    Word {
        #[expose(number)]
        id: u8,
    },
    Twice {
        #[expose]
        id: u8,
        #[expose("id")]
        number: u8,
    },
}

fn main() {}
