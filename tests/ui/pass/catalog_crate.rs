//! The crate under another name, in all ways to write it.

mod errors {
    pub use error_catalog;
}

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(crate = "self::errors::error_catalog")]
enum A {
    Post,
}

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(crate = self::errors::error_catalog)]
enum B {
    Post,
}

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(crate = ::error_catalog)]
enum C {
    Post,
}
