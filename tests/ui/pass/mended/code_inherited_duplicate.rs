//! Mended: Two variants that inherit one code.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
#[catalog(shared_codes)]
enum BlogError {
    #[extends(NotFound)]
    #[code(inherit)]
    Post,
    #[extends(NotFound)]
    #[code(inherit)]
    Author,
}
