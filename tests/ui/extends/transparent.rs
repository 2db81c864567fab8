//! A class that lets another error answer.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum Inner {
    #[transparent]
    Missing(error_catalog::exceptions::NotFound),
}

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Inner::Missing)]
    Post,
}

fn main() {}
