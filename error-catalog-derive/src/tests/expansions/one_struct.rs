//! A struct is a catalog of one: there is no `match`.

use error_catalog::ApiError;

/// The maintenance window.
#[derive(Debug, ApiError)]
#[status(503)]
#[detail("Back at {until}.")]
pub struct Maintenance {
    #[expose]
    pub until: String,
}
