//! Renders an error to a response.

use std::{cell::Cell, mem};

use bytes::Bytes;
use http::{
    HeaderMap, HeaderValue, Response, StatusCode,
    header::{ALLOW, CONTENT_TYPE, PROXY_AUTHENTICATE, UPGRADE, VARY, WWW_AUTHENTICATE},
};

use crate::{
    ApiError,
    cache::Cache,
    entry::Entry,
    envelope::{self, Envelope, Problem, Standard},
    escape::escape_into,
    exceptions,
    guard::{attempt, guard},
    handler::{Challenge, ErrorPage, Format, Hook},
    headers,
    json::{Body, Json},
    log,
    scope::{self, Scope},
    view::ErrorView,
};

thread_local! {
    /// The buffer in which bodies are written, so that each is allocated once, in its exact size.
    static BUFFER: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// A buffer that grew beyond this is not kept.
const KEPT: usize = 256 * 1024;

fn take_buffer() -> Vec<u8> {
    BUFFER.try_with(Cell::take).unwrap_or_default()
}

/// Keeps a buffer for the next body.
struct Buffer(Vec<u8>);

impl Drop for Buffer {
    fn drop(&mut self) {
        if self.0.capacity() <= KEPT {
            // At the end of a thread there is nothing to keep it for.
            let _ = BUFFER.try_with(|buffer| buffer.set(mem::take(&mut self.0)));
        }
    }
}

const HTML: &str = "text/html; charset=utf-8";

/// The response of an error outside of any scope, with its row and what is kept of its type.
pub(crate) fn render_outside(error: &dyn ApiError, row: Entry, cache: &Cache) -> Response<Bytes> {
    match kept(row, cache) {
        Some((status, content_type, body)) => respond(status, headers::plain(content_type), body),
        None => render(error, &scope::OUTSIDE),
    }
}

/// Status, media type and body of an error that varies in nothing, once its body is kept.
#[inline]
fn kept(row: Entry, cache: &Cache) -> Option<(StatusCode, &'static str, Bytes)> {
    let status = row.plain_status()?;
    let envelope = row.table.envelope.unwrap_or_else(envelope::default);
    let content_type = envelope.built_in()?;
    Some((status, content_type, cache.slot(row.index, row.table.rows.len())?.body(envelope.type_id())?))
}

/// The response of an error in a scope.
pub(crate) fn render(error: &dyn ApiError, scope: &Scope) -> Response<Bytes> {
    if scope.is_handled() {
        return render_with(error, scope, None);
    }
    let mut view = ErrorView::unresolved(error.declaration(), scope);
    view.resolve();
    let mut body = Body::new(take_buffer(), &view, envelope_of(&view));
    let content_type = write(&mut body, &[]);
    let headers = if view.has_headers() { declared(HeaderMap::new(), &view, content_type) } else { headers::plain(content_type) };
    respond(view.status(), headers, finish(&mut body))
}

/// The headers of an error that has some of its own, added to others.
fn declared(mut headers: HeaderMap, view: &ErrorView<'_>, content_type: &'static str) -> HeaderMap {
    headers.reserve(6);
    view.add_headers(&mut headers);
    headers::complete(&mut headers, view.status(), content_type);
    headers
}

/// The response of an error in the scope of a handler, with headers that it may have already: it is logged, and the hook sees it.
pub(crate) fn render_with(error: &dyn ApiError, scope: &Scope, given: Option<HeaderMap>) -> Response<Bytes> {
    let settings = scope.settings();
    let mut view = ErrorView::unresolved(error.declaration(), scope);
    view.resolve();
    let chain = if settings.is_debug { log::chain(error) } else { Vec::new() };
    let own = envelope_of(&view);
    let (format, by_accept) = scope.negotiate(&|| media_type(own));
    let mut body = Body::new(take_buffer(), &view, if format == Format::Problem { &Problem } else { own });
    if format == Format::Page {
        body.ready = page(&view, &chain);
    }
    let content_type = if body.ready.is_some() { HTML } else { write(&mut body, &chain) };

    let is_plain = given.is_none() && !view.has_headers();
    let mut uncorrelated = Some(scope);
    let mut headers = if !is_plain {
        declared(given.unwrap_or_default(), &view, content_type)
    } else if let Some(id) = correlation_id(scope) {
        uncorrelated = scope.outer();
        headers::plain_with_id(content_type, &settings.correlation_header, id, &settings.plain)
    } else {
        headers::plain(content_type)
    };
    let is_unauthenticated = view.status() == StatusCode::UNAUTHORIZED && exceptions::is_unauthenticated(view.class());
    if let (Challenge::Header(challenge), true) = (&settings.challenge, is_unauthenticated) {
        headers.entry(WWW_AUTHENTICATE).or_insert_with(|| challenge.clone());
    }
    require(&mut headers, view.status(), scope);
    if by_accept || (!is_plain && scope.has_instance() && headers::may_be_stored(&headers)) {
        vary(&mut headers);
    }
    if let Some(scope) = uncorrelated {
        correlate(&mut headers, scope);
    }
    log::error(error, &view);
    if let Some(hook) = &settings.hook {
        return hooked(&**hook, error, scope, respond(view.status(), headers, finish(&mut body)));
    }
    scope.mark_answered(view.status(), true);
    respond(view.status(), headers, finish(&mut body))
}

/// The response that a hook leaves; where it panics, the one that it was given.
fn hooked(hook: &Hook, error: &dyn ApiError, scope: &Scope, mut response: Response<Bytes>) -> Response<Bytes> {
    let before = response.clone();
    let ran = guard(|| {
        hook(error, scope, &mut response);
        true
    });
    if !ran {
        log::warn("the hook of the error handler panicked");
        response = before;
    }
    complete(&mut response, scope);
    scope.mark_answered(response.status(), response.headers().contains_key(CONTENT_TYPE));
    response
}

/// Adds to the response that a hook left what it must have.
fn complete(response: &mut Response<Bytes>, scope: &Scope) {
    let status = response.status();
    let headers = response.headers_mut();
    if status.is_client_error() || status.is_server_error() {
        headers::complete_foreign(headers, status);
        require(headers, status, scope);
    }
    correlate(headers, scope);
}

#[inline]
fn respond(status: StatusCode, headers: HeaderMap, body: Bytes) -> Response<Bytes> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    // What was there is empty and holds nothing.
    mem::forget(mem::replace(response.headers_mut(), headers));
    response
}

fn envelope_of<'a>(view: &ErrorView<'a>) -> &'a dyn Envelope {
    view.envelope.unwrap_or_else(|| view.scope().chosen_envelope())
}

/// The page for browsers, where there is one.
fn page(view: &ErrorView<'_>, chain: &[String]) -> Option<Bytes> {
    let page = view.scope().settings().page.as_ref()?;
    let html = attempt(|| page(&ErrorPage::new(view, chain)));
    if html.is_none() {
        log::warn("the page of the error handler panicked");
    }
    html.map(Bytes::from)
}

/// Writes the error in the envelope, in debug mode with the texts of `chain` in it, and gives the media type.
fn write(body: &mut Body<'_>, chain: &[String]) -> &'static str {
    let mut content_type = headers::JSON;
    if let Some(own) = body.envelope.built_in() {
        body.envelope.write(body.view, Json::new(body));
        content_type = own;
    } else if !write_guarded(body, &mut content_type) {
        log::warn("an envelope panicked, and the error was sent in the standard one");
        *body = Body::new(mem::take(&mut body.out), body.view, &Standard);
        Standard.write(body.view, Json::new(body));
    }
    if body.out.is_empty() && body.ready.is_none() {
        body.out.extend_from_slice(b"null");
    }
    if !chain.is_empty() {
        add_debug(body, chain);
    }
    content_type
}

/// The bytes that were written, of exactly their size.
fn finish(body: &mut Body<'_>) -> Bytes {
    let written = Buffer(mem::take(&mut body.out));
    match body.ready.take() {
        Some(ready) => ready,
        None => Bytes::copy_from_slice(&written.0),
    }
}

/// Whether an envelope of the application's own wrote a body; its media type stays that of JSON where it gives none.
fn write_guarded(body: &mut Body<'_>, content_type: &mut &'static str) -> bool {
    let mut is_written = false;
    guard(|| {
        body.envelope.write(body.view, Json::new(body));
        is_written = true;
        *content_type = body.envelope.content_type();
        true
    });
    is_written
}

/// The media type of an envelope; that of JSON where it gives none.
fn media_type(envelope: &dyn Envelope) -> &'static str {
    attempt(|| envelope.content_type()).unwrap_or(headers::JSON)
}

/// Adds the member `debug` to a body that is an object.
fn add_debug(body: &mut Body<'_>, chain: &[String]) {
    if let Some(ready) = body.ready.take() {
        body.out.extend_from_slice(&ready);
    }
    if !body.out.ends_with(b"}") {
        return;
    }
    body.out.pop();
    let is_empty = body.out == b"{";
    body.out.extend_from_slice(if is_empty { br#""debug":["# } else { br#","debug":["# });
    for (position, text) in chain.iter().enumerate() {
        if position > 0 {
            body.out.push(b',');
        }
        escape_into(&mut body.out, text);
    }
    body.out.extend_from_slice(b"]}");
}

/// Adds to the answer to a request the headers that its status must have (RFC 9110, sections 15.5.2, 15.5.6, 15.5.8 and 15.5.22) where nothing else did:
/// the handler's challenge; no methods in `Allow`, as they are not known; a websocket, for that is what frameworks answer with 426.
pub(crate) fn require(headers: &mut HeaderMap, status: StatusCode, scope: &Scope) {
    if !scope.has_instance() {
        return;
    }
    let (name, value) = match (status, scope.challenge()) {
        (StatusCode::UNAUTHORIZED, Challenge::Header(challenge)) => (WWW_AUTHENTICATE, challenge.clone()),
        (StatusCode::PROXY_AUTHENTICATION_REQUIRED, Challenge::Header(challenge)) => (PROXY_AUTHENTICATE, challenge.clone()),
        (StatusCode::METHOD_NOT_ALLOWED, _) if !scope.is_allow_added() => (ALLOW, HeaderValue::from_static("")),
        (StatusCode::UPGRADE_REQUIRED, _) => (UPGRADE, HeaderValue::from_static("websocket")),
        _ => return,
    };
    headers.entry(name).or_insert(value);
    headers::connect(headers, status);
}

/// Says that the request's `Accept` decided what is answered, unless that is said already.
pub(crate) fn vary(headers: &mut HeaderMap) {
    if !headers::lists(headers, &VARY, "accept") && !headers::lists(headers, &VARY, "*") {
        headers.append(VARY, HeaderValue::from_static("Accept"));
    }
}

/// Adds the correlation id of the request, by which a response that is complete is known too, to this handler and to those around it.
pub(crate) fn correlate(headers: &mut HeaderMap, scope: &Scope) {
    for scope in scope.and_outer() {
        if let Some(id) = correlation_id(scope) {
            headers.insert(&scope.settings().correlation_header, id);
        }
    }
}

fn correlation_id(scope: &Scope) -> Option<HeaderValue> {
    scope.correlation_id_bytes().and_then(|id| HeaderValue::from_bytes(id).ok())
}
