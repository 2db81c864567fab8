//! Types and fields of all visibilities.

use error_catalog::ApiError;

pub mod errors {
    use error_catalog::ApiError;

    #[derive(Debug, ApiError)]
    #[status(404)]
    pub(crate) struct Missing {
        pub id: u64,
        pub(super) name: String,
        at: u64,
    }
}
