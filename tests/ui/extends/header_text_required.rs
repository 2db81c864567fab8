//! A class whose required header is a text with fields.

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
    ReadOnly { other: &'static str },
}

fn main() {}
