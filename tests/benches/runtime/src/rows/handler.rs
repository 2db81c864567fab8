//! An error, and a success, through the handler's layer: a new id in body and header, the path at hand; against code that does as much.

use std::{
    convert::Infallible,
    future::{Future, Ready, ready},
    hint::black_box,
    pin::pin,
    task::{Context, Poll, Waker},
    time::SystemTime,
};

use bytes::Bytes;
use error_catalog::{ApiError, ErrorHandler, exceptions::NotFound};
use http::{HeaderName, HeaderValue, Request, Response};
use tower_layer::Layer;
use tower_service::Service;
use uuid::Uuid;

use super::NOT_FOUND;
use crate::{
    case::{Case, Row},
    hand,
};

const ID: HeaderName = HeaderName::from_static("x-request-id");

fn request() -> Request<()> {
    Request::get("/posts/7").header("accept", "*/*").body(()).expect("a request")
}

/// The application: it answers every request with this.
#[derive(Clone)]
struct Application(fn() -> Response<Bytes>);

impl Service<Request<()>> for Application {
    type Response = Response<Bytes>;
    type Error = Infallible;
    type Future = Ready<Result<Response<Bytes>, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Request<()>) -> Self::Future {
        ready(Ok(self.0()))
    }
}

/// What a request costs that goes through the handler.
fn handled(respond: fn() -> Response<Bytes>) -> impl Fn() -> Response<Bytes> + Clone {
    let service = ErrorHandler::new().layer(Application(respond));
    move || {
        let mut service = service.clone();
        let mut context = Context::from_waker(Waker::noop());
        let _ = service.poll_ready(&mut context);
        match pin!(service.call(black_box(request()))).poll(&mut context) {
            Poll::Ready(Ok(response)) => response,
            _ => unreachable!("it answers at once"),
        }
    }
}

/// What is kept of a request for its errors, and a new id.
fn kept(request: &Request<()>) -> (String, Option<HeaderValue>, String) {
    let (path, accept) = (request.uri().path().to_owned(), request.headers().get("accept").cloned());
    (path, accept, Uuid::new_v4().hyphenated().to_string())
}

fn error_by_hand(request: &Request<()>) -> Response<Vec<u8>> {
    let (path, accept, id) = kept(request);
    let error = hand::StandardError {
        message: black_box("Not found."),
        code: "not_found",
        status: 404,
        errors: hand::Empty {},
        timestamp: SystemTime::now(),
        correlation_id: &id,
    };
    let mut response = hand::json(NOT_FOUND, hand::JSON, &hand::Standard { error });
    response.headers_mut().insert(ID, HeaderValue::from_str(&id).expect("a UUID"));
    black_box((path, accept));
    response
}

fn success_by_hand(request: &Request<()>) -> Response<Bytes> {
    let (path, accept, id) = kept(request);
    let mut response = document();
    response.headers_mut().insert(ID, HeaderValue::from_str(&id).expect("a UUID"));
    black_box((path, accept));
    response
}

fn document() -> Response<Bytes> {
    let mut response = Response::new(Bytes::from_static(br#"{"id":7}"#));
    response.headers_mut().insert(http::header::CONTENT_TYPE, HeaderValue::from_static(hand::JSON));
    response
}

pub fn error() -> Row {
    let ours = handled(|| black_box(NotFound::new()).to_response());
    let cases = vec![Case::varying("hand", || error_by_hand(black_box(&request()))), Case::varying("error-catalog", ours)];
    Row::new("handler", "Standard envelope through the handler, id in a header too", 1.0, cases)
}

pub fn success() -> Row {
    let floor = || {
        black_box(request());
        document()
    };
    let cases = vec![
        Case::new("hand", || success_by_hand(black_box(&request()))),
        Case::new("floor", floor),
        Case::new("error-catalog", handled(document)),
    ];
    Row::new("success", "a success through the handler, id in a header", 1.0, cases)
}
