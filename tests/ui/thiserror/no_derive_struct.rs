//! thiserror's attribute on a struct, without thiserror.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[error("no such post")]
struct Missing;

fn main() {}
