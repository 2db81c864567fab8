//! Parameters with names of their own.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Named {
        #[expose]
        id: u64,
        #[expose("number")]
        other: u64,
        #[expose(text)]
        shown: u64,
        hidden: u64,
    },
    Tuple(#[expose("id")] u64, #[expose(text)] u64),
}
