//! A status beside the error that answers, on a struct.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
#[transparent]
#[status(404)]
struct Inner(NotFound);

fn main() {}
