//! A source that does not live long enough.

use error_catalog::ApiError;

#[derive(Debug)]
struct Borrowed<'a>(&'a str);

impl std::fmt::Display for Borrowed<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Borrowed<'_> {}

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError<'a> {
    Read(#[source] Borrowed<'a>),
}

fn main() {}
