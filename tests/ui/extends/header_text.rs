//! A header that is a text with fields, inherited.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(405)]
#[header("Allow", "GET, {other}")]
struct Wrong {
    other: &'static str,
}

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Wrong)]
    #[header("Allow", "GET")]
    Given,
    #[extends(Wrong)]
    ReadOnly { other: &'static str },
}

fn main() {}
