//! All shapes of variants and structs.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Unit,
    Tuple(u8, String),
    Named { id: u8 },
    EmptyTuple(),
    EmptyNamed {},
}

#[derive(Debug, ApiError)]
#[status(404)]
struct Unit;

#[derive(Debug, ApiError)]
#[status(404)]
struct Tuple(u8);

#[derive(Debug, ApiError)]
#[status(404)]
struct Named {
    id: u8,
}
