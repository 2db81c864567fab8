//! What becomes of a response that an application gave: for the adapters.

use std::{
    any::Any,
    future::Future,
    panic::{AssertUnwindSafe, catch_unwind},
    pin::Pin,
    sync::{Arc, OnceLock},
    task::{Context, Poll},
};

use bytes::Bytes;
use http::{
    HeaderMap, HeaderName, Response, StatusCode,
    header::{
        ACCEPT_RANGES, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_LOCATION,
        CONTENT_RANGE, CONTENT_TYPE, ETAG, EXPIRES, LAST_MODIFIED, TRANSFER_ENCODING,
    },
};
use pin_project_lite::pin_project;

use super::negotiation::{essence, is_json};
use crate::{
    Entry, Error, Internal, Scope,
    exceptions::{
        ApiException, Class, MethodNotAllowed, NotAcceptable, NotAuthenticated, NotFound, ParseError, PermissionDenied, Throttled,
        UnsupportedMediaType,
    },
    guard::{attempt, discard},
    headers::{self, find},
    log, response,
    scope::Carried,
    status,
};

/// The headers that describe a body, or a copy of it, which is replaced.
const OF_THE_BODY: [HeaderName; 13] = [
    ACCEPT_RANGES,
    CACHE_CONTROL,
    CONTENT_DISPOSITION,
    CONTENT_ENCODING,
    CONTENT_LANGUAGE,
    CONTENT_LENGTH,
    CONTENT_LOCATION,
    CONTENT_RANGE,
    CONTENT_TYPE,
    ETAG,
    EXPIRES,
    LAST_MODIFIED,
    TRANSFER_ENCODING,
];

/// Completes the headers of a response, or gives the one that is sent in its place.
pub(crate) fn answer(scope: &Arc<Scope>, status: StatusCode, headers: &mut HeaderMap) -> Option<Response<Bytes>> {
    if !(status.is_client_error() || status.is_server_error()) {
        response::correlate(headers, scope);
        return None;
    }
    let id = find(headers, &scope.settings().correlation_header).map(|value| value.as_bytes());
    if is_answered(scope, status.as_u16(), find(headers, &CONTENT_TYPE).is_some(), id) {
        return None;
    }
    let _entered = Scope::enter(scope.clone());
    if scope.settings().rewrite.is_none() && scope.has_accept() && is_html(headers) {
        response::vary(headers);
    }
    if replaces(scope, status, headers) {
        for name in OF_THE_BODY {
            headers.remove(name);
        }
        let left = Some(std::mem::take(headers)).filter(|headers| !headers.is_empty());
        return Some(response::render_with(&*foreign(status, scope), scope, left));
    }
    headers::complete_foreign(headers, status);
    response::require(headers, status, scope);
    response::correlate(headers, scope);
    log::foreign(status, scope);
    scope.mark_answered(status, headers.contains_key(CONTENT_TYPE));
    None
}

/// The response that is sent where there is none: the service failed, or panicked.
pub(crate) fn failed(scope: &Arc<Scope>, error: &Error) -> Response<Bytes> {
    let _entered = Scope::enter(scope.clone());
    response::render(&**error, scope)
}

/// Whether a response is one that was made in this scope, or in one inside of it: it has the status of the last one, a content type or none as that, and the
/// request's correlation id. That alone may also come from a middleware that passes the caller's on, or from a server whose answer is passed on.
pub(crate) fn is_answered(scope: &Scope, status: u16, has_type: bool, id: Option<&[u8]>) -> bool {
    scope.has_answered(status, has_type) && id.is_some() && id == scope.correlation_id_bytes()
}

/// Whether a response of the framework, or of the application, is replaced.
fn replaces(scope: &Scope, status: StatusCode, headers: &HeaderMap) -> bool {
    if let Some(rewrite) = &scope.settings().rewrite {
        if let Some(is_replaced) = attempt(|| rewrite(status, headers)) {
            return is_replaced;
        }
        log::warn("the setting `rewrite` of the error handler panicked");
    }
    let Some(content_type) = headers.get(CONTENT_TYPE).map(|value| value.as_bytes()) else { return true };
    match essence(content_type) {
        kind if is_json(kind) => false,
        _ if is_html(headers) => !scope.prefers_html(),
        kind => kind.eq_ignore_ascii_case(b"text/plain"),
    }
}

/// Whether a response is a page: then who gets it depends on the `Accept` of the request.
fn is_html(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|value| essence(value.as_bytes()).eq_ignore_ascii_case(b"text/html"))
}

/// The error that a status stands for: DRF's class where it has one.
fn foreign(status: StatusCode, scope: &Scope) -> Error {
    match status.as_u16() {
        400 => ParseError::new().into(),
        401 => NotAuthenticated::new().into(),
        403 => PermissionDenied::new().into(),
        404 => NotFound::new().into(),
        405 => MethodNotAllowed::new(scope.get_method()).into(),
        406 => NotAcceptable::new().into(),
        415 => UnsupportedMediaType::new(scope.get_content_type().unwrap_or_default().to_owned()).into(),
        429 => Throttled::new().into(),
        500 => ApiException::new().into(),
        other => class(other).map_or_else(|| ApiException::new().into(), |class| ApiException::new().with_class(class).into()),
    }
}

/// The class of a status that DRF has none for: its code is the reason phrase in snake case.
fn class(status: u16) -> Option<Entry> {
    static CLASSES: [OnceLock<Entry>; 200] = [const { OnceLock::new() }; 200];
    let slot = CLASSES.get(usize::from(status.checked_sub(400)?))?;
    Some(*slot.get_or_init(|| {
        let reason = StatusCode::from_u16(status).map_or("Error", status::reason);
        let code: String =
            reason.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '_' }).collect();
        let detail = status::default_detail(status);
        Class::extending(ApiException::CLASS, reason).status(status).code(code).detail(detail).leak()
    }))
}

/// Runs what may panic; a panic is an error of which clients see nothing.
pub(crate) fn catch<T>(run: impl FnOnce() -> T) -> Result<T, Error> {
    catch_unwind(AssertUnwindSafe(run)).map_err(|panic| {
        let error = panicked(&*panic);
        discard(panic);
        error
    })
}

fn panicked(panic: &(dyn Any + Send)) -> Error {
    let message = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    Internal::new(format!("the handler panicked: {}", message.unwrap_or("no message"))).into()
}

pin_project! {
    /// A future that runs in a scope, and whose panic is an error.
    pub(crate) struct Guarded<F> {
        #[pin]
        future: Carried<F>,
        failed: Option<Error>,
    }
}

impl<F> Guarded<F> {
    /// One that is still to be made, or has failed before.
    #[inline]
    pub(crate) fn none(scope: Arc<Scope>, failed: Option<Error>) -> Self {
        Self { future: Carried::none(scope), failed }
    }

    /// Makes the future in the scope, unless it has failed before.
    #[inline]
    pub(crate) fn make(&mut self, make: impl FnOnce() -> Option<F>) {
        if self.failed.is_none() {
            self.failed = catch(|| self.future.make(make)).err();
        }
    }
}

impl<F: Future> Guarded<F> {
    /// Polls the future, unless it has failed, and gives why it has.
    #[inline]
    pub(crate) fn poll_into(self: Pin<&mut Self>, context: &mut Context<'_>, output: &mut Poll<F::Output>) -> Option<Error> {
        let this = self.project();
        this.failed.take().or_else(|| catch(|| this.future.poll_into(context, output)).err())
    }
}

impl<F: Future> Future for Guarded<F> {
    type Output = Result<F::Output, Error>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let mut output = Poll::Pending;
        match self.poll_into(context, &mut output) {
            Some(error) => Poll::Ready(Err(error)),
            None => output.map(Ok),
        }
    }
}
