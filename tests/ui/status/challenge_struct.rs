//! 401 on a struct, without a challenge.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(401)]
struct LoginFirst;

fn main() {}
