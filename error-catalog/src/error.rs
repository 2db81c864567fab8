//! [`Error`], any API error, and the way into it for all other errors.

use std::{error::Error as StdError, fmt, ops::Deref};

use crate::{ApiError, AsApiError, Catalog, Catalogued};

/// Any [`ApiError`]: the error type of handlers that do not want an enum of their own.
///
/// It is made from every `ApiError` by `?`, dereferences to it, and is a response in every web framework. Like `anyhow::Error` it is therefore no
/// `std::error::Error` itself.
///
/// ```
/// use error_catalog::{Error, ResultExt, exceptions::NotFound};
///
/// fn read(path: &str) -> Result<String, Error> {
///     if path.is_empty() {
///         return Err(NotFound::new().into());
///     }
///     Ok(std::fs::read_to_string(path).internal()?)
/// }
///
/// assert_eq!(read("").unwrap_err().status(), 404);
/// let error = read("/no/such/file").unwrap_err();
/// assert_eq!((error.status().as_u16(), error.code()), (500, "error"));
/// assert_eq!(error.to_string(), "A server error occurred."); // the reason is its source
/// ```
pub struct Error(Box<dyn ApiError + Send + Sync>);

impl Error {
    /// The error as a value of the type that it was made from.
    pub fn downcast_ref<T: ApiError + 'static>(&self) -> Option<&T> {
        self.0.as_error().downcast_ref()
    }

    /// The box that this is.
    pub fn into_inner(self) -> Box<dyn ApiError + Send + Sync> {
        self.0
    }
}

impl<T: ApiError + Send + Sync + 'static> From<T> for Error {
    fn from(error: T) -> Self {
        Self(Box::new(error))
    }
}

impl Deref for Error {
    type Target = dyn ApiError + Send + Sync;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}

impl AsApiError for Error {
    fn as_api_error(&self) -> &(dyn ApiError + '_) {
        &*self.0
    }
}

impl Catalogued for Error {
    const CATALOG: Catalog = Catalog::OPEN;
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// An error of which clients see nothing: 500, code `error`. What it was made from is its source.
#[derive(Debug, ApiError)]
#[catalog(crate = crate)]
#[extends(crate::exceptions::ApiException)]
#[code(inherit)]
pub struct Internal(#[source] Box<dyn StdError + Send + Sync>);

impl Internal {
    /// Wraps any error, or a text.
    pub fn new(error: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self(error.into())
    }
}

/// Adds [`internal`](Self::internal) to every `Result`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a `Result` whose error can become an internal one",
    label = "needs a `Result` with an error that goes into a `Box<dyn Error + Send + Sync>`",
    note = "make the error `Send + Sync + 'static`, or a text: `.map_err(|error| error.to_string()).internal()`"
)]
pub trait ResultExt<T> {
    /// Turns any error into a 500 of which clients see nothing; the error itself becomes its source, for the log.
    ///
    /// # Errors
    ///
    /// Where `self` is one.
    fn internal(self) -> Result<T, Internal>;
}

impl<T, E: Into<Box<dyn StdError + Send + Sync>>> ResultExt<T> for Result<T, E> {
    fn internal(self) -> Result<T, Internal> {
        self.map_err(Internal::new)
    }
}
