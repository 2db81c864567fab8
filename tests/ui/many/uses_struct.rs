//! A mistake in a struct, and uses.
// errors: 1

use axum_core::response::{IntoResponse, Response};

use error_catalog::{ApiError, Error};

#[derive(Debug, ApiError)]
#[status(404)]
#[detail("No {number}.")]
struct Missing {
    id: u64,
}

fn find() -> Result<(), Error> {
    Err(Missing { id: 7 })?
}

fn respond() -> Response {
    Missing { id: 7 }.into_response()
}

fn main() {}
