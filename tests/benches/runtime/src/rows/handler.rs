//! An error through the handler's layer: a new id in body and header, the path at hand; against code that does as much.

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

/// The application: it answers every request with an error.
#[derive(Clone)]
struct Application;

impl Service<Request<()>> for Application {
    type Response = Response<Bytes>;
    type Error = Infallible;
    type Future = Ready<Result<Response<Bytes>, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Request<()>) -> Self::Future {
        ready(Ok(black_box(NotFound::new()).to_response()))
    }
}

fn by_hand(request: &Request<()>) -> Response<Vec<u8>> {
    let (path, accept) = (request.uri().path().to_owned(), request.headers().get("accept").cloned());
    let id = Uuid::new_v4().hyphenated().to_string();
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

pub fn row() -> Row {
    let service = ErrorHandler::new().layer(Application);
    let handled = move || {
        let mut service = service.clone();
        let mut context = Context::from_waker(Waker::noop());
        let _ = service.poll_ready(&mut context);
        match pin!(service.call(black_box(request()))).poll(&mut context) {
            Poll::Ready(Ok(response)) => response,
            _ => unreachable!("it answers at once"),
        }
    };
    let cases = vec![Case::varying("hand", || by_hand(black_box(&request()))), Case::varying("error-catalog", handled)];
    Row::new("handler", "Standard envelope through the handler, id in a header too", 1.0, cases)
}
