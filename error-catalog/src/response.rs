//! Renders an error to a response.

use std::cell::Cell;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Response, header::WWW_AUTHENTICATE};

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
const KEPT: usize = 256 * 1024;

/// The response of an error in a scope.
pub(crate) fn render(error: &dyn Declaration, scope: &Scope) -> Response<Bytes> {
    let view = ErrorView::new(error, scope);
    let envelope = view.envelope.unwrap_or_else(|| scope.chosen_envelope());

    let mut body = Body::new(BUFFER.try_with(Cell::take).unwrap_or_default(), &view, envelope);
    body.out.clear();
    envelope.write(&view, Json::new(&mut body));
    if body.out.is_empty() && body.ready.is_none() {
        body.out.extend_from_slice(b"null");
    }
    let bytes = body.ready.unwrap_or_else(|| Bytes::copy_from_slice(&body.out));
    if body.out.capacity() <= KEPT {
        // At the end of a thread there is nothing to keep it for.
        let _ = BUFFER.try_with(|buffer| buffer.set(body.out));
    }

    let challenge = challenge(&view);
    let headers = if view.has_headers() || challenge.is_some() {
        let mut headers = HeaderMap::with_capacity(6);
        view.add_headers(&mut headers);
        if let Some(challenge) = challenge {
            headers.entry(WWW_AUTHENTICATE).or_insert_with(|| challenge.clone());
        }
        headers::complete(&mut headers, view.status(), envelope.content_type());
        headers
    } else {
        headers::plain(envelope.content_type())
    };

    let mut response = Response::new(bytes);
    *response.status_mut() = view.status();
    *response.headers_mut() = headers;
    response
}

/// The challenge that the scope has for an error that has none of its own.
fn challenge<'a>(view: &ErrorView<'a>) -> Option<&'a HeaderValue> {
    match view.scope().challenge() {
        Challenge::Header(challenge) if exceptions::is_unauthenticated(view.class()) => Some(challenge),
        _ => None,
    }
}
