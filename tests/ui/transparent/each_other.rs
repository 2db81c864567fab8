//! Two types that hold each other.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum First {
    #[transparent]
    Second(Box<Second>),
    #[status(404)]
    Missing,
}

#[derive(Debug, ApiError)]
enum Second {
    #[transparent]
    First(Box<First>),
    #[status(410)]
    Gone,
}

fn main() {}
