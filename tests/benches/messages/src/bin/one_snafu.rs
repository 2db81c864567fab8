//! One mistake, an unknown option; three uses of the type.

use snafu::{ResultExt, Snafu};

#[derive(Debug, Snafu)]
enum BlogError {
    #[snafu(displai("gone"))]
    Gone,
    Read { source: std::io::Error },
}

fn read() -> Result<String, BlogError> {
    std::fs::read_to_string("posts").context(ReadSnafu)
}

fn text(error: &BlogError) -> String {
    error.to_string()
}

fn boxed(error: BlogError) -> Box<dyn std::error::Error> {
    Box::new(error)
}

fn main() {}
