//! All members of the built-in envelopes are taken, and a name is not empty.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
struct Taken(
    #[expose("type")] u8,
    #[expose("title")] u8,
    #[expose("detail")] u8,
    #[expose("instance")] u8,
    #[expose("errors")] u8,
    #[expose("correlation_id")] u8,
    #[expose("timestamp")] u8,
    #[expose("")] u8,
);

fn main() {}
