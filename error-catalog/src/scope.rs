//! [`Scope`]: what is known of the request in which an error is rendered.

use std::{
    borrow::Cow,
    sync::{
        Arc,
        atomic::{AtomicU16, Ordering},
    },
    time::SystemTime,
};

use bytes::Bytes;
use http::{Method, Response, StatusCode};

use crate::{
    AsApiError, Limits,
    envelope::Envelope,
    handler::{Challenge, ErrorHandler, Format, Settings, is_id, negotiate},
    log, response,
};

mod current;
mod head;

pub use self::current::{Carried, Entered};
pub(crate) use self::head::Head;
use self::head::Part;

/// What is known of the request in which an error is rendered: its correlation id, its path, what the client accepts, and what the [`ErrorHandler`] was told.
///
/// An error handler opens one for each request; [`Scope::current`] is the one of the request that is being served. Elsewhere a scope is made by hand:
///
/// ```
/// use error_catalog::{ErrorHandler, envelope::Drf, exceptions::NotFound};
///
/// let scope = ErrorHandler::new().envelope(Drf).scope();
/// let response = scope.respond(&NotFound::new());
/// assert_eq!(response.body(), r#"{"detail":"Not found."}"#);
/// ```
#[derive(Clone)]
pub struct Scope {
    handler: Option<ErrorHandler>,
    head: Head,
    method: Method,
    timestamp: Option<SystemTime>,
    is_allow_added: bool,
    /// The scope in which this one was opened, of the handler around this one's.
    outer: Option<Arc<Scope>>,
    answered: Mark,
}

/// The status with which an error was answered last, 0 where none was; 1000 more where the answer has no content type.
#[derive(Default)]
struct Mark(AtomicU16);

fn mark(status: u16, has_type: bool) -> u16 {
    if has_type { status } else { status + 1000 }
}

impl Clone for Mark {
    fn clone(&self) -> Self {
        Self(AtomicU16::new(self.0.load(Ordering::Relaxed)))
    }
}

/// The scope outside of any request and any handler.
pub(crate) static OUTSIDE: Scope = Scope::new();

/// The settings there.
static NONE: Settings = Settings::none();

impl Default for Scope {
    fn default() -> Self {
        Self::new()
    }
}

impl Scope {
    /// The scope outside of any request and any handler: default envelope, no correlation id, the time of rendering, no log.
    pub const fn new() -> Self {
        Self {
            handler: None,
            head: Head::EMPTY,
            method: Method::GET,
            timestamp: None,
            is_allow_added: false,
            outer: None,
            answered: Mark(AtomicU16::new(0)),
        }
    }

    pub(crate) fn of_handler(handler: ErrorHandler) -> Self {
        Self { handler: Some(handler), ..Self::new() }
    }

    pub(crate) fn of_request(handler: ErrorHandler, head: Head, method: Method, outer: Option<Arc<Self>>) -> Self {
        Self { handler: Some(handler), head, method, outer, ..Self::new() }
    }

    /// The scope of a request whose router adds `Allow` to a response, where it is missing, after the handler has seen it: as axum's does.
    #[cfg(feature = "tower")]
    pub(crate) fn allow_is_added(mut self) -> Self {
        self.is_allow_added = true;
        self
    }

    pub(crate) fn is_allow_added(&self) -> bool {
        self.is_allow_added
    }

    /// This scope and those around it.
    pub(crate) fn and_outer(&self) -> impl Iterator<Item = &Self> {
        std::iter::successors(Some(self), |scope| scope.outer())
    }

    pub(crate) fn outer(&self) -> Option<&Self> {
        self.outer.as_deref()
    }

    /// An error was answered: no scope around this one takes its response for that of somebody else.
    pub(crate) fn mark_answered(&self, status: StatusCode, has_type: bool) {
        let mark = mark(status.as_u16(), has_type);
        for scope in self.and_outer() {
            scope.answered.0.store(mark, Ordering::Relaxed);
        }
    }

    /// Whether the last error was answered with this status, and with a content type or without.
    #[cfg(feature = "_handler")]
    pub(crate) fn has_answered(&self, status: u16, has_type: bool) -> bool {
        self.answered.0.load(Ordering::Relaxed) == mark(status, has_type)
    }

    /// The id under which the request is found in the log: 1 to 64 of `A-Z a-z 0-9 . _ -`. One that is not is left out, and that is logged.
    #[must_use]
    pub fn correlation_id(mut self, id: impl AsRef<str>) -> Self {
        let id = Some(id.as_ref().as_bytes()).filter(|id| is_id(id));
        if id.is_none() {
            log::warn("a correlation id is not [A-Za-z0-9._-]{1,64} and was left out");
        }
        self.head = self.head.with(Part::CorrelationId, id);
        self
    }

    /// The time that bodies carry; without it, that of rendering.
    #[must_use]
    pub fn timestamp(mut self, time: SystemTime) -> Self {
        self.timestamp = Some(time);
        self
    }

    /// The URI reference of this occurrence, for problem details' `instance` (RFC 9457, section 3.1.5): the request's path.
    #[must_use]
    pub fn instance(mut self, uri: impl Into<Cow<'static, str>>) -> Self {
        self.head = self.head.with(Part::Path, Some(uri.into().as_bytes()));
        self
    }

    /// Renders an error in this scope: what the request's answer is if this is its error. It is logged, and the handler's hook sees it.
    pub fn respond<E: AsApiError + ?Sized>(&self, error: &E) -> Response<Bytes> {
        response::render(error.as_api_error(), self)
    }

    /// The handler that opened it, if any.
    pub(crate) fn is_handled(&self) -> bool {
        self.handler.is_some()
    }

    pub(crate) fn settings(&self) -> &Settings {
        self.handler.as_ref().map_or(&NONE, ErrorHandler::settings)
    }

    pub(crate) fn chosen_envelope(&self) -> &dyn Envelope {
        self.settings().envelope()
    }

    /// The form that the client wants, and whether its `Accept` decided that; `own` gives the media type of the envelope.
    pub(crate) fn negotiate(&self, own: &dyn Fn() -> &'static str) -> (Format, bool) {
        let Some(accept) = self.head.get(Part::Accept).filter(|accept| *accept != b"*/*") else {
            return (Format::Envelope, false);
        };
        negotiate(self.head.get(Part::ContentType), accept, own(), self.settings().page.is_some())
    }

    /// Whether the client says what it accepts.
    #[cfg(feature = "_handler")]
    pub(crate) fn has_accept(&self) -> bool {
        self.head.has(Part::Accept)
    }

    /// Whether the client prefers HTML.
    #[cfg(feature = "_handler")]
    pub(crate) fn prefers_html(&self) -> bool {
        crate::handler::prefers_html(self.head.get(Part::Accept))
    }

    /// The id under which the request is found in the log, where there is one.
    pub fn get_correlation_id(&self) -> Option<&str> {
        self.head.text(Part::CorrelationId)
    }

    pub(crate) fn correlation_id_bytes(&self) -> Option<&[u8]> {
        self.head.get(Part::CorrelationId)
    }

    /// The time to put into a body.
    pub fn get_timestamp(&self) -> SystemTime {
        self.timestamp.unwrap_or_else(SystemTime::now)
    }

    /// The URI reference of this occurrence, where it is known: the path of the request.
    pub fn get_instance(&self) -> Option<&str> {
        self.head.text(Part::Path)
    }

    /// Whether this is the scope of a request.
    pub(crate) fn has_instance(&self) -> bool {
        self.head.has(Part::Path)
    }

    /// The method of the request; `GET` outside of one.
    pub fn get_method(&self) -> &Method {
        &self.method
    }

    /// The media type of the request's body, where it has one.
    pub fn get_content_type(&self) -> Option<&str> {
        self.head.visible(Part::ContentType)
    }

    /// The languages that the client accepts (RFC 9110, section 12.5.4), as it sent them.
    pub fn get_accept_language(&self) -> Option<&str> {
        self.head.visible(Part::Language)
    }

    /// Whether bodies carry what only developers may see.
    pub fn is_debug(&self) -> bool {
        self.settings().is_debug
    }

    /// How much of a tree of errors is shown.
    pub fn get_limits(&self) -> &Limits {
        &self.settings().limits
    }

    /// The key of errors that belong to no field.
    pub fn get_non_field_errors(&self) -> &str {
        self.settings().non_field_errors()
    }

    pub(crate) fn renames_non_field_errors(&self) -> bool {
        self.settings().renames_non_field_errors()
    }

    /// What stands between the parts of a field's path.
    pub fn get_nested_field_separator(&self) -> &str {
        &self.settings().separator
    }

    pub(crate) fn challenge(&self) -> &Challenge {
        &self.settings().challenge
    }
}
