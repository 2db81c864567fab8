//! Four mistakes on a generic type.
// errors: 4

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError<'a, T: std::fmt::Debug, const N: usize>
where
    T: Clone,
{
    #[detail("{number}")]
    Post { id: T },
    #[code("")]
    Name(&'a str),
    #[header("X Y", "1")]
    Bytes([u8; N]),
    #[status(1)]
    Low,
}

fn main() {}
