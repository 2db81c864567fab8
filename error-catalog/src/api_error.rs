//! [`ApiError`], what every declared error can do, and [`AsApiError`], what can stand for one.

use std::{borrow::Cow, error::Error as StdError};

use bytes::Bytes;
use http::{HeaderMap, Response, StatusCode};

use crate::{
    declaration::Declaration,
    detail::{Codes, Detail, FullDetails},
    entry::Entry,
    response,
    scope::Scope,
    view::ErrorView,
};

/// An error that an API answers with: its HTTP status, stable code, public detail and response.
///
/// Made by `#[derive(ApiError)]`, for enums and structs. Nothing of a value is shown but what its declaration names.
///
/// ```
/// use error_catalog::{ApiError, Detail};
///
/// #[derive(Debug, ApiError)]
/// enum BlogError {
///     #[status(404)]
///     #[detail("Post {id} does not exist.")]
///     PostNotFound { id: u64 },
/// }
///
/// let error = BlogError::PostNotFound { id: 7 };
/// assert_eq!(error.status(), 404);
/// assert_eq!(error.code(), "post_not_found");
/// assert_eq!(*error.detail(), Detail::from(error_catalog::ErrorDetail::new("Post 7 does not exist.", "post_not_found")));
/// assert_eq!(serde_json::to_string(&error.get_codes()).unwrap(), r#""post_not_found""#);
/// assert_eq!(
///     serde_json::to_string(&error.get_full_details()).unwrap(),
///     r#"{"message":"Post 7 does not exist.","code":"post_not_found"}"#,
/// );
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an API error",
    label = "not an `ApiError`: derive it, or write `.internal()?` (`use error_catalog::ResultExt`) for a 500 that shows nothing",
    note = "add `#[derive(Debug, error_catalog::ApiError)]` to `{Self}` and a `#[status(...)]` to each of its variants",
    note = "any other error becomes one, as a 500 that shows nothing of it, with `.internal()` of `error_catalog::ResultExt`"
)]
pub trait ApiError: StdError {
    /// The declared error that this value is.
    fn entry(&self) -> Entry;

    /// The HTTP status.
    fn status(&self) -> StatusCode;

    /// The stable code of the error as a whole. For a structured detail see [`get_codes`](Self::get_codes).
    fn code(&self) -> &str;

    /// The public detail: a text with its code, or a tree of them. DRF's `exc.detail`.
    fn detail(&self) -> Cow<'_, Detail>;

    /// The codes, in the shape of the detail. DRF's `exc.get_codes()`.
    fn get_codes(&self) -> Codes<'_>;

    /// The texts and codes, in the shape of the detail. DRF's `exc.get_full_details()`.
    fn get_full_details(&self) -> FullDetails<'_>;

    /// Adds the headers that the declaration names, `Retry-After` for example; those that every error response has are not among them.
    fn headers(&self, headers: &mut HeaderMap);

    /// The response, in the [`Scope`] of the request that is being served; outside of one in the envelope of the type, or in the default one.
    fn to_response(&self) -> Response<Bytes>;

    /// This error as one of the standard library, which can be downcast.
    fn as_error(&self) -> &(dyn StdError + 'static)
    where
        Self: 'static;

    /// What the derive wrote.
    #[doc(hidden)]
    fn declaration(&self) -> &(dyn Declaration + '_);
}

#[diagnostic::do_not_recommend]
impl<T: Declaration + StdError> ApiError for T {
    fn entry(&self) -> Entry {
        view(self).entry()
    }

    fn status(&self) -> StatusCode {
        view(self).status()
    }

    fn code(&self) -> &str {
        view(self).code()
    }

    fn detail(&self) -> Cow<'_, Detail> {
        view(self).shape().into_detail()
    }

    fn get_codes(&self) -> Codes<'_> {
        Codes(view(self).shape())
    }

    fn get_full_details(&self) -> FullDetails<'_> {
        FullDetails(view(self).shape())
    }

    fn headers(&self, headers: &mut HeaderMap) {
        view(self).add_headers(headers);
    }

    fn to_response(&self) -> Response<Bytes> {
        match Scope::current() {
            Some(scope) => response::render(self, &scope),
            None => response::render_outside(self, self.row(), self.cache()),
        }
    }

    fn as_error(&self) -> &(dyn StdError + 'static)
    where
        Self: 'static,
    {
        self
    }

    fn declaration(&self) -> &(dyn Declaration + '_) {
        self
    }
}

fn view<T: Declaration>(error: &T) -> ErrorView<'_> {
    ErrorView::outside(error)
}

/// What can stand for an [`ApiError`]: every one of them, [`Error`](crate::Error), and boxed ones.
///
/// This is what a `#[transparent]` field and the integrations ask for.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an API error",
    label = "neither an `ApiError` nor an `error_catalog::Error`",
    note = "a `#[transparent]` field holds an error declared with `#[derive(ApiError)]`; any other error goes into a field with `#[from]` or `#[source]`, beside a `#[status(...)]`"
)]
pub trait AsApiError {
    /// The error.
    fn as_api_error(&self) -> &(dyn ApiError + '_);
}

#[diagnostic::do_not_recommend]
impl<T: ApiError> AsApiError for T {
    fn as_api_error(&self) -> &(dyn ApiError + '_) {
        self
    }
}

impl AsApiError for Box<dyn ApiError> {
    fn as_api_error(&self) -> &(dyn ApiError + '_) {
        &**self
    }
}

impl AsApiError for Box<dyn ApiError + Send + Sync> {
    fn as_api_error(&self) -> &(dyn ApiError + '_) {
        &**self
    }
}

impl AsApiError for dyn ApiError + '_ {
    fn as_api_error(&self) -> &(dyn ApiError + '_) {
        self
    }
}

impl AsApiError for dyn ApiError + Send + Sync + '_ {
    fn as_api_error(&self) -> &(dyn ApiError + '_) {
        self
    }
}
