//! [`Envelope`]: the shape of an error's body.

use std::{any::Any, sync::OnceLock};

pub use crate::{
    detail::Flat as FlatError,
    json::{Json, List, Object},
    view::ErrorView,
};

mod drf;
mod flat;
mod problem;
mod standard;

pub use self::{drf::Drf, flat::Flat, problem::Problem, standard::Standard};

/// The shape of an error's body.
///
/// # Your own
///
/// The body of a JSON error middleware, `{"error":{"status_code":...,"message":...,"detail":{...}}}`:
///
/// ```
/// use error_catalog::{ApiError, envelope::{Envelope, ErrorView, Json}};
///
/// struct Middleware;
///
/// impl Envelope for Middleware {
///     fn write(&self, error: &ErrorView<'_>, json: Json<'_, '_>) {
///         json.object(|body| {
///             body.object("error", |error_| {
///                 error_.value("status_code", &error.status().as_u16());
///                 error_.member("message").message();
///                 error_.object("detail", |detail| detail.params());
///             });
///         });
///     }
/// }
///
/// #[derive(Debug, ApiError)]
/// #[catalog(envelope = Middleware)]
/// enum Error {
///     #[status(404)]
///     #[detail("Nothing matches the given URI")]
///     NoRoute { #[expose] url: &'static str },
/// }
///
/// assert_eq!(
///     Error::NoRoute { url: "/x" }.to_response().body(),
///     r#"{"error":{"status_code":404,"message":"Nothing matches the given URI","detail":{"url":"/x"}}}"#,
/// );
/// ```
///
/// A class and a link beside the code, from `#[meta]` and `docs`. Nothing in it varies from one value to the next, so it says
/// [`constant`](Json::constant): from the second response on it is not written again.
///
/// ```
/// use error_catalog::{ApiError, envelope::{Envelope, ErrorView, Json}};
///
/// struct Linked;
///
/// impl Envelope for Linked {
///     fn write(&self, error: &ErrorView<'_>, json: Json<'_, '_>) {
///         json.constant(|json| json.object(|body| {
///             body.member("message").message();
///             body.string("code", error.code());
///             body.string("type", error.meta("type").unwrap_or("invalid_request"));
///             body.value("link", &error.docs());
///         }));
///     }
/// }
///
/// #[derive(Debug, ApiError)]
/// #[catalog(envelope = Linked, docs = "https://docs.example.com/errors#{code}")]
/// enum SearchError {
///     #[status(403)]
///     #[meta(type = "auth")]
///     #[detail("The API key is invalid.")]
///     InvalidApiKey,
/// }
///
/// let link = r#""link":"https://docs.example.com/errors#invalid_api_key""#;
/// assert_eq!(
///     SearchError::InvalidApiKey.to_response().body(),
///     &format!(r#"{{"message":"The API key is invalid.","code":"invalid_api_key","type":"auth",{link}}}"#),
/// );
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an envelope",
    label = "needs an `Envelope`",
    note = "implement `error_catalog::envelope::Envelope` for `{Self}`, or use `Standard`, `Drf`, `Flat` or `Problem` of that module"
)]
pub trait Envelope: Any + Send + Sync {
    /// Writes the body of an error. What is not written stays out: an envelope that writes nothing sends `null`.
    fn write(&self, error: &ErrorView<'_>, json: Json<'_, '_>);

    /// The media type of the body.
    fn content_type(&self) -> &'static str {
        "application/json"
    }

    /// The media type of an envelope of this crate, whose writing does not panic and so needs no guard.
    #[doc(hidden)]
    fn built_in(&self) -> Option<&'static str> {
        None
    }
}

static DEFAULT: OnceLock<Box<dyn Envelope>> = OnceLock::new();

/// Sets the envelope of the whole process, once, before the first error is rendered; [`Standard`] without it.
///
/// An error's own envelope (`#[catalog(envelope = ...)]`) and that of a [`Scope`](crate::Scope) come before it.
///
/// # Errors
///
/// Gives the envelope back where one is set already.
///
/// ```
/// use error_catalog::{ApiError, envelope, exceptions::NotFound};
///
/// envelope::set_default(envelope::Drf).ok();
/// assert_eq!(NotFound::new().to_response().body(), r#"{"detail":"Not found."}"#);
/// ```
pub fn set_default(envelope: impl Envelope) -> Result<(), Box<dyn Envelope>> {
    DEFAULT.set(Box::new(envelope))
}

pub(crate) fn default() -> &'static dyn Envelope {
    DEFAULT.get().map_or(&Standard, |envelope| &**envelope)
}

/// Adds the tree of a structured detail as an object: a bare list or leaf goes under the key of errors that belong to no field.
fn keyed<'w, 'a>(view: &ErrorView<'_>, json: Json<'w, 'a>, write: impl FnOnce(Json<'_, 'a>)) {
    if view.tree().is_some_and(|tree| tree.kind() == crate::DetailKind::Map) {
        write(json);
    } else {
        json.object(|object| write(object.member(view.scope().get_non_field_errors())));
    }
}
