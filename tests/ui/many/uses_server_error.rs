//! A hidden field in a text, and uses.
// errors: 1

use error_catalog::{ApiError, Error};

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(500)]
    #[detail("No answer from {host}.")]
    Database { host: String },
}

fn find() -> Result<(), BlogError> {
    Err(BlogError::Database { host: String::new() })
}

fn any() -> Result<(), Error> {
    find()?;
    Ok(())
}

fn codes(error: &BlogError) -> String {
    error.get_codes().to_string() + &error.get_full_details().to_string()
}

fn main() {}
