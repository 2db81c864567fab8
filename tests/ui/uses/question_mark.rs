//! Any error, where an API error is returned.

use error_catalog::Error;

fn read() -> Result<String, Error> {
    Ok(std::fs::read_to_string("posts")?)
}

fn main() {}
