//! [`Scope`]: what is known of the request in which an error is rendered.

use std::{borrow::Cow, sync::Arc, time::SystemTime};

use bytes::Bytes;
use http::{HeaderValue, Response};

use crate::{
    AsApiError, Limits,
    detail::NON_FIELD_ERRORS,
    envelope::{self, Envelope},
    response,
};

/// What is known of the request in which an error is rendered, and how it is to be rendered.
///
/// [`ApiError::to_response`](crate::ApiError::to_response) renders in the default scope; a scope of its own renders with other settings:
///
/// ```
/// use error_catalog::{Scope, envelope::Drf, exceptions::NotFound};
///
/// let scope = Scope::new().envelope(Drf);
/// let response = scope.respond(&NotFound::new());
/// assert_eq!(response.body(), r#"{"detail":"Not found."}"#);
/// ```
#[derive(Clone)]
pub struct Scope {
    envelope: Option<Arc<dyn Envelope>>,
    correlation_id: Option<Cow<'static, str>>,
    timestamp: Option<SystemTime>,
    instance: Option<Cow<'static, str>>,
    challenge: Challenge,
    limits: Limits,
    non_field_errors: Option<Cow<'static, str>>,
    separator: Cow<'static, str>,
}

/// How unauthenticated requests are answered: with a status of 401 and a challenge (RFC 9110, section 11.6.1), or, by DRF's rule, with 403.
#[derive(Clone, Debug, Default)]
pub enum Challenge {
    /// A bare 401, as by DRF's `exception_handler` outside of a view.
    #[default]
    Bare,
    /// 401 with this `WWW-Authenticate`, unless the error has one of its own.
    Header(HeaderValue),
    /// No authentication scheme has a challenge: 403, with the same text and code, as by DRF's `APIView.handle_exception`.
    Forbid,
}

/// The scope outside of any request.
pub(crate) static OUTSIDE: Scope = Scope::new();

impl Default for Scope {
    fn default() -> Self {
        Self::new()
    }
}

impl Scope {
    /// The scope outside of any request: default envelope, no correlation id, the time of rendering.
    pub const fn new() -> Self {
        Self {
            envelope: None,
            correlation_id: None,
            timestamp: None,
            instance: None,
            challenge: Challenge::Bare,
            limits: Limits::DEFAULT,
            non_field_errors: None,
            separator: Cow::Borrowed("."),
        }
    }

    /// The envelope of all errors that do not have their own by `#[catalog(envelope = ...)]`.
    #[must_use]
    pub fn envelope(mut self, envelope: impl Envelope) -> Self {
        self.envelope = Some(Arc::new(envelope));
        self
    }

    /// The id under which the request is found in the log.
    #[must_use]
    pub fn correlation_id(mut self, id: impl Into<Cow<'static, str>>) -> Self {
        self.correlation_id = Some(id.into());
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
        self.instance = Some(uri.into());
        self
    }

    /// How unauthenticated requests are answered.
    #[must_use]
    pub fn challenge_with(mut self, challenge: Challenge) -> Self {
        self.challenge = challenge;
        self
    }

    /// How much of a tree of errors is shown.
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// The key of errors that belong to no field; DRF's setting `NON_FIELD_ERRORS_KEY`, `non_field_errors` by default.
    #[must_use]
    pub fn non_field_errors(mut self, key: impl Into<Cow<'static, str>>) -> Self {
        self.non_field_errors = Some(key.into());
        self
    }

    /// What stands between the parts of a field's path in the envelope [`Flat`](envelope::Flat); drf-standardized-errors' setting
    /// `NESTED_FIELD_SEPARATOR`, a full stop by default.
    #[must_use]
    pub fn nested_field_separator(mut self, separator: impl Into<Cow<'static, str>>) -> Self {
        self.separator = separator.into();
        self
    }

    /// Renders an error in this scope.
    pub fn respond<E: AsApiError + ?Sized>(&self, error: &E) -> Response<Bytes> {
        response::render(error.as_api_error().declaration(), self)
    }

    pub(crate) fn chosen_envelope(&self) -> &dyn Envelope {
        match &self.envelope {
            Some(envelope) => &**envelope,
            None => envelope::default(),
        }
    }

    /// The id under which the request is found in the log, where there is one.
    pub fn get_correlation_id(&self) -> Option<&str> {
        self.correlation_id.as_deref()
    }

    /// The time to put into a body.
    pub fn get_timestamp(&self) -> SystemTime {
        self.timestamp.unwrap_or_else(SystemTime::now)
    }

    /// The URI reference of this occurrence, where it is known.
    pub fn get_instance(&self) -> Option<&str> {
        self.instance.as_deref()
    }

    /// How much of a tree of errors is shown.
    pub fn get_limits(&self) -> &Limits {
        &self.limits
    }

    /// The key of errors that belong to no field.
    pub fn get_non_field_errors(&self) -> &str {
        self.non_field_errors.as_deref().unwrap_or(NON_FIELD_ERRORS)
    }

    pub(crate) fn renames_non_field_errors(&self) -> bool {
        self.non_field_errors.is_some()
    }

    /// What stands between the parts of a field's path.
    pub fn get_nested_field_separator(&self) -> &str {
        &self.separator
    }

    pub(crate) fn challenge(&self) -> &Challenge {
        &self.challenge
    }
}
