//! A struct without a field that could answer.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[transparent]
struct Inner;

fn main() {}
