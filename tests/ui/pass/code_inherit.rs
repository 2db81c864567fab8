//! The code of a class.

use error_catalog::{
    ApiError,
    exceptions::{NotFound, Throttled},
};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(NotFound)]
    #[code(inherit)]
    Post,
    #[extends(Throttled)]
    #[code(inherit)]
    TooMany,
    #[extends(NotFound)]
    Author,
}
