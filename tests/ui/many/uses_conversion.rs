//! A conversion that cannot be, and `?` by it.
// errors: 1

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError {
    Read {
        #[from]
        source: std::io::Error,
        path: String,
    },
}

fn read() -> Result<String, BlogError> {
    Ok(std::fs::read_to_string("posts")?)
}

fn main() {}
