//! A crate that knows error-catalog under another name only: nothing generated may say `error_catalog`.

use api_errors::{ApiError, ValidationError, exceptions::Throttled};

/// What this crate answers with.
#[derive(Debug, ApiError)]
#[catalog(crate = ::api_errors)]
pub enum RenamedError {
    /// A field in the text.
    #[status(404)]
    #[detail("No {thing:?} here.")]
    Missing {
        /// What is missing.
        #[expose]
        thing: String,
    },
    /// A class.
    #[extends(Throttled)]
    Slow {
        /// How long.
        wait: std::time::Duration,
    },
    /// Another error.
    #[transparent]
    Invalid(#[from] ValidationError),
}

/// The same through a re-export.
pub mod reexported {
    /// What a crate might re-export.
    pub mod errors {
        pub use api_errors::*;
    }

    /// A struct, with the path as a text.
    #[derive(Debug, errors::ApiError)]
    #[catalog(crate = "crate::reexported::errors")]
    #[status(410)]
    pub struct Gone;
}

#[test]
fn a_renamed_crate_is_found_by_the_path_in_catalog() {
    let missing = RenamedError::Missing { thing: "x".into() };
    assert_eq!(missing.to_string(), "No \"x\" here.");
    assert_eq!(RenamedError::from(ValidationError::new()).code(), "invalid");
    assert_eq!(RenamedError::Slow { wait: std::time::Duration::from_secs(1) }.status(), 429);
    assert_eq!(reexported::Gone.code(), "gone");
}
