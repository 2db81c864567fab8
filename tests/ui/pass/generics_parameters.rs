//! Types, lifetimes, constants and `where`.

use std::fmt::{Debug, Display};

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError<'a, T: Debug, U, const N: usize>
where
    U: Display + Debug,
{
    #[detail("No {id}.")]
    Post {
        id: U,
    },
    Name(&'a str),
    Bytes([u8; N]),
    Hidden(T),
}

fn status(error: &BlogError<'_, (), u8, 3>) -> u16 {
    error.status().as_u16()
}
