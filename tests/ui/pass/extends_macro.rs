//! A class whose path a macro passes on.

use error_catalog::{ApiError, exceptions::NotFound};

macro_rules! missing {
    ($name:ident, $class:path) => {
        #[derive(Debug, ApiError)]
        enum $name {
            #[extends($class)]
            Post,
        }
    };
}
missing!(BlogError, NotFound);
