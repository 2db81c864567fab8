//! Renders an error to a response.

use std::cell::Cell;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Response};

use crate::{
    declaration::Declaration,
    exceptions, headers,
    json::{Body, Json},
    scope::{Challenge, Scope},
    view::ErrorView,
};

thread_local! {
    /// The buffer in which bodies are written, so that each is allocated once, in its exact size.
    static BUFFER: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// A buffer that grew beyond this is not kept.
const KEPT: usize = 64 * 1024;

/// The response of an error in a scope.
pub(crate) fn render(error: &dyn Declaration, scope: &Scope) -> Response<Bytes> {
    let view = ErrorView::new(error, scope);
    let envelope = view.own_envelope().unwrap_or_else(|| scope.chosen_envelope());

    let mut body = Body { out: BUFFER.take(), ready: None, view: &view, envelope: envelope.type_id() };
    body.out.clear();
    envelope.write(&view, Json::new(&mut body));
    if body.out.is_empty() && body.ready.is_none() {
        body.out.extend_from_slice(b"null");
    }
    let bytes = body.ready.unwrap_or_else(|| Bytes::copy_from_slice(&body.out));
    if body.out.capacity() <= KEPT {
        BUFFER.set(body.out);
    }

    // Grown once: those of every response, and declared ones where there are any.
    let mut headers = HeaderMap::with_capacity(if view.has_headers() { 6 } else { 3 });
    view.add_headers(&mut headers);
    if let Challenge::Header(challenge) = scope.challenge() {
        if exceptions::is_unauthenticated(view.entry()) && !headers.contains_key(http::header::WWW_AUTHENTICATE) {
            headers.insert(http::header::WWW_AUTHENTICATE, challenge.clone());
        }
    }
    headers::complete(&mut headers, view.status(), HeaderValue::from_static(envelope.content_type()));

    let mut response = Response::new(bytes);
    *response.status_mut() = view.status();
    *response.headers_mut() = headers;
    response
}
