//! [`ErrorHandler`]: how all errors of an application are answered.

use std::{
    borrow::Cow,
    fmt,
    sync::{Arc, OnceLock},
};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use uuid::fmt::Hyphenated;

#[cfg(feature = "tracing")]
use crate::log;
use crate::{
    ApiError, AsApiError, Limits, Scope,
    detail::NON_FIELD_ERRORS,
    envelope::{self, Envelope},
    scope::Head,
};

#[cfg(feature = "_handler")]
pub(crate) mod answer;
mod correlation;
mod negotiation;
mod page;
mod request;

#[cfg(feature = "_handler")]
pub(crate) use self::negotiation::prefers_html;
#[cfg(feature = "_extract")]
pub(crate) use self::negotiation::{essence, is_json};
pub(crate) use self::{
    correlation::is_id,
    negotiation::{Format, negotiate},
};
pub use self::{page::ErrorPage, request::Request};

/// How every error of an application is answered, whoever caused it: a layer of tower (axum), a middleware of actix-web and poem. The counterpart of DRF's
/// setting `EXCEPTION_HANDLER`.
///
/// See [the page about it](crate::docs::handler). Clones share their settings.
///
/// ```
/// use error_catalog::{ErrorHandler, envelope::Problem, exceptions::NotFound};
///
/// let handler = ErrorHandler::new().envelope(Problem).docs("https://api.example.com/errors/{code}");
/// let response = handler.respond(&NotFound::new());
/// assert_eq!(response.headers()["content-type"], "application/problem+json");
/// assert!(response.body().starts_with(br#"{"type":"https://api.example.com/errors/not_found","title":"Not Found","status":404"#));
/// ```
#[derive(Clone)]
pub struct ErrorHandler {
    settings: Arc<Settings>,
}

/// How unauthenticated requests are answered: with a status of 401 and a challenge (RFC 9110, section 11.6.1), or, by DRF's rule, with 403.
#[derive(Clone, Debug)]
pub enum Challenge {
    /// A bare 401, as by DRF's `exception_handler` outside of a view.
    Bare,
    /// 401 with this `WWW-Authenticate`, unless the error has one of its own.
    Header(HeaderValue),
    /// No authentication scheme has a challenge: 403, with the same text and code, as by DRF's `APIView.handle_exception`.
    Forbid,
}

impl Challenge {
    /// `WWW-Authenticate: Bearer` (RFC 6750, section 3), what an [`ErrorHandler`] has by default.
    pub const BEARER: Self = Self::Header(HeaderValue::from_static("Bearer"));
}

type Rewrite = dyn Fn(StatusCode, &HeaderMap) -> bool + Send + Sync;
type Page = dyn Fn(&ErrorPage<'_>) -> String + Send + Sync;
pub(crate) type Hook = dyn Fn(&dyn ApiError, &Scope, &mut Response<Bytes>) + Send + Sync;

/// What a handler was told.
#[derive(Clone)]
pub(crate) struct Settings {
    envelope: Option<Arc<dyn Envelope>>,
    pub(crate) challenge: Challenge,
    pub(crate) limits: Limits,
    non_field_errors: Option<Cow<'static, str>>,
    pub(crate) validation_status: Option<StatusCode>,
    pub(crate) separator: Cow<'static, str>,
    pub(crate) docs: &'static str,
    pub(crate) is_debug: bool,
    pub(crate) correlation_header: HeaderName,
    /// The headers of a response for which none are declared, with that one.
    pub(crate) plain: OnceLock<HeaderMap>,
    trusts_callers: bool,
    pub(crate) rewrite: Option<Arc<Rewrite>>,
    pub(crate) page: Option<Arc<Page>>,
    pub(crate) hook: Option<Arc<Hook>>,
    #[cfg(feature = "tracing")]
    pub(crate) level: log::Level,
}

impl Settings {
    /// What holds outside of any handler.
    pub(crate) const fn none() -> Self {
        Self {
            envelope: None,
            challenge: Challenge::Bare,
            limits: Limits::DEFAULT,
            non_field_errors: None,
            validation_status: None,
            separator: Cow::Borrowed("."),
            docs: "",
            is_debug: false,
            correlation_header: HeaderName::from_static("x-request-id"),
            plain: OnceLock::new(),
            trusts_callers: true,
            rewrite: None,
            page: None,
            hook: None,
            #[cfg(feature = "tracing")]
            level: log::level,
        }
    }

    pub(crate) fn envelope(&self) -> &dyn Envelope {
        match &self.envelope {
            Some(envelope) => &**envelope,
            None => envelope::default(),
        }
    }

    pub(crate) fn non_field_errors(&self) -> &str {
        self.non_field_errors.as_deref().unwrap_or(NON_FIELD_ERRORS)
    }

    pub(crate) fn renames_non_field_errors(&self) -> bool {
        self.non_field_errors.is_some()
    }
}

impl ErrorHandler {
    /// The handler with its defaults: envelope [`Standard`](envelope::Standard), `x-request-id`, challenge `Bearer`, no debug.
    pub fn new() -> Self {
        Self { settings: Arc::new(Settings { challenge: Challenge::BEARER, ..Settings::none() }) }
    }

    fn set(mut self, set: impl FnOnce(&mut Settings)) -> Self {
        set(Arc::make_mut(&mut self.settings));
        self
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The envelope of all errors that do not have their own by `#[catalog(envelope = ...)]`.
    #[must_use]
    pub fn envelope(self, envelope: impl Envelope) -> Self {
        self.set(|settings| settings.envelope = Some(Arc::new(envelope)))
    }

    /// The header that carries the correlation id, in requests and in all responses; `x-request-id` by default.
    #[must_use]
    pub fn correlation_header(self, name: HeaderName) -> Self {
        self.set(|settings| (settings.correlation_header, settings.plain) = (name, OnceLock::new()))
    }

    /// Whether a correlation id that the client sends is adopted, in the correlation header or as the trace id of `traceparent` (W3C Trace Context); it is
    /// by default. One that is not `[A-Za-z0-9._-]{1,64}` never is.
    #[must_use]
    pub fn trust_correlation_id(self, trust: bool) -> Self {
        self.set(|settings| settings.trusts_callers = trust)
    }

    /// How unauthenticated requests are answered; [`Challenge::BEARER`] by default.
    #[must_use]
    pub fn challenge(self, challenge: Challenge) -> Self {
        self.set(|settings| settings.challenge = challenge)
    }

    /// The documentation address of a code, `https://api.example.com/errors/{code}`, for types without `#[catalog(docs = "...")]`. It is kept for the life
    /// of the process: make handlers once.
    #[must_use]
    pub fn docs(self, address: impl Into<Cow<'static, str>>) -> Self {
        let address = match address.into() {
            Cow::Borrowed(address) => address,
            Cow::Owned(address) => Box::leak(address.into_boxed_str()),
        };
        self.set(|settings| settings.docs = address)
    }

    /// Debug mode: bodies carry the internal text of the error and of all its sources, as the member `debug`. Never in production.
    #[must_use]
    pub fn debug(self, debug: bool) -> Self {
        self.set(|settings| settings.is_debug = debug)
    }

    /// Which error responses that are not of this library are replaced, by status and headers. By default those without a body of their own kind: no
    /// `Content-Type`, plain text, and HTML where the client is no browser.
    #[must_use]
    pub fn rewrite(self, rewrite: impl Fn(StatusCode, &HeaderMap) -> bool + Send + Sync + 'static) -> Self {
        self.set(|settings| settings.rewrite = Some(Arc::new(rewrite)))
    }

    /// How much of a tree of errors is shown.
    #[must_use]
    pub fn limits(self, limits: Limits) -> Self {
        self.set(|settings| settings.limits = limits)
    }

    /// The key of errors that belong to no field; DRF's setting `NON_FIELD_ERRORS_KEY`, `non_field_errors` by default.
    #[must_use]
    pub fn non_field_errors(self, key: impl Into<Cow<'static, str>>) -> Self {
        self.set(|settings| settings.non_field_errors = Some(key.into()))
    }

    /// The status of [`ValidationError`](crate::ValidationError)s, and of errors that extend it without a status of their own: 422 in the place of 400. One that is no error
    /// status is not taken.
    ///
    /// ```
    /// use error_catalog::{ErrorHandler, ValidationError};
    /// use http::StatusCode;
    ///
    /// let handler = ErrorHandler::new().validation_status(StatusCode::UNPROCESSABLE_ENTITY);
    /// assert_eq!(handler.respond(&ValidationError::new()).status(), 422);
    /// ```
    #[must_use]
    pub fn validation_status(self, status: StatusCode) -> Self {
        let is_error = status.is_client_error() || status.is_server_error();
        self.set(|settings| settings.validation_status = is_error.then_some(status))
    }

    /// What stands between the parts of a field's path in the envelope [`Flat`](envelope::Flat); drf-standardized-errors' setting
    /// `NESTED_FIELD_SEPARATOR`, a full stop by default.
    #[must_use]
    pub fn nested_field_separator(self, separator: impl Into<Cow<'static, str>>) -> Self {
        self.set(|settings| settings.separator = separator.into())
    }

    /// The level at which an error is logged, by its status; `None` for not at all. By default server errors at `ERROR`, 429 at `WARN`, all others at `INFO`.
    #[cfg(feature = "tracing")]
    #[must_use]
    pub fn log_level(self, level: fn(StatusCode) -> Option<tracing::Level>) -> Self {
        self.set(|settings| settings.level = level)
    }

    /// A page for browsers: requests that prefer `text/html` are answered with this instead of the envelope. Every text that an [`ErrorPage`] gives is
    /// escaped already.
    ///
    /// ```
    /// use error_catalog::ErrorHandler;
    ///
    /// let handler = ErrorHandler::new()
    ///     .page(|page| format!("<!doctype html><title>{}</title><h1>{}</h1>", page.reason(), page.message()));
    /// ```
    #[must_use]
    pub fn page(self, page: impl Fn(&ErrorPage<'_>) -> String + Send + Sync + 'static) -> Self {
        self.set(|settings| settings.page = Some(Arc::new(page)))
    }

    /// Sees every error when it is rendered, and may change or replace the response: metrics, error trackers, a member that every body must have.
    ///
    /// Where it panics, the response is sent as it was before.
    #[must_use]
    pub fn hook(self, hook: impl Fn(&dyn ApiError, &Scope, &mut Response<Bytes>) + Send + Sync + 'static) -> Self {
        self.set(|settings| settings.hook = Some(Arc::new(hook)))
    }

    /// The scope of a request: for frameworks without an adapter of their own.
    pub fn open(&self, mut request: Request<'_>) -> Scope {
        let outer = Scope::current();
        let correlation = self.settings.correlation_header.as_str();
        let mut later = Vec::new();
        let [sent, traceparent, content_type, accept, language] =
            request.values([correlation, "traceparent", "content-type", "accept", "accept-language"], &mut later);
        let (accept, language) = (request::joined(accept, 3, &later), request::joined(language, 4, &later));
        let mut buffer = [0; Hyphenated::LENGTH];
        let trusted = if self.settings.trusts_callers { correlation::of_caller(sent, traceparent) } else { None };
        let id = outer.as_deref().and_then(Scope::correlation_id_bytes).or(trusted).or_else(|| correlation::new(&mut buffer));
        let head = Head::new([id, Some(request.path.as_bytes()), accept.as_deref(), content_type, language.as_deref()]);
        Scope::of_request(self.clone(), head, request.method.clone(), outer)
    }

    /// A scope outside of any request.
    pub fn scope(&self) -> Scope {
        Scope::of_handler(self.clone())
    }

    /// Renders an error outside of any request.
    pub fn respond<E: AsApiError + ?Sized>(&self, error: &E) -> Response<Bytes> {
        self.scope().respond(error)
    }
}

impl Default for ErrorHandler {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for ErrorHandler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorHandler")
            .field("correlation_header", &self.settings.correlation_header)
            .field("challenge", &self.settings.challenge)
            .field("debug", &self.settings.is_debug)
            .finish_non_exhaustive()
    }
}
