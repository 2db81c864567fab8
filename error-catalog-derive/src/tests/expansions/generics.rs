//! A field of a generic type brings the bound that its use needs.

use std::fmt::Debug;

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
pub enum LookupError<'a, K: Debug> {
    #[detail("No entry for {key}.")]
    Missing { key: K },
    #[detail("{0}")]
    Named(&'a str),
}
