//! Errors without fields are rows of a table and nothing else: status, code, text and description are in it, all texts in one string.

use error_catalog::ApiError;

/// Everything that signing in can answer with.
#[derive(Debug, ApiError)]
pub enum SignInError {
    /// No account has this name.
    #[status(404)]
    NoAccount,
    #[status(403)]
    #[code("account_locked")]
    #[detail("This account is locked.")]
    #[deprecated]
    Locked,
}
