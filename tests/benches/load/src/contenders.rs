//! The servers: a static text, a hand-written error, and error-catalog, with and without the handler.

use std::{
    task::{Context, Poll},
    time::SystemTime,
};

use axum::{
    Json, Router,
    http::{
        HeaderValue, StatusCode,
        header::{CACHE_CONTROL, X_CONTENT_TYPE_OPTIONS},
    },
    response::{IntoResponse, Response},
    routing::get,
};
use error_catalog::{ErrorHandler, envelope::Drf, exceptions::NotFound};
use serde::Serialize;
use tower_layer::Layer;
use tower_service::Service;
use uuid::Uuid;

pub struct Contender {
    pub name: &'static str,
    pub path: &'static str,
    pub app: App,
}

/// What is served.
#[derive(Clone)]
pub enum App {
    Router(Router),
    /// A router with the handler around it.
    Handled(<ErrorHandler as Layer<Router>>::Service),
}

/// All contenders; the first is what the others are compared with.
pub fn contenders() -> Vec<Contender> {
    let text = || Router::new().route("/", get(|| async { "hello" }));
    let error = || Router::new().route("/", get(|| async { Err::<(), _>(NotFound::new()) }));
    let contender = |name, app| Contender { name, path: "/", app: App::Router(app) };
    let around = |name, app| Contender { name, path: "/", app: App::Handled(ErrorHandler::new().layer(app)) };
    vec![
        contender("a static text", text()),
        contender("a static text, through a layer that does nothing", text().layer(Nothing)),
        contender("a static text by hand, with a new id in a header", Router::new().route("/", get(text_with_id))),
        contender("a static text, through the handler", text().layer(ErrorHandler::new())),
        around("a static text, through the handler around the router", text()),
        contender("Standard envelope by hand, with a new id", Router::new().route("/", get(by_hand))),
        contender("Standard envelope, no handler", error()),
        contender("`{\"detail\":\"Not found.\"}`, through the handler", error().layer(ErrorHandler::new().envelope(Drf))),
        contender("an unknown route, through the handler", Router::new().route("/other", get(|| async {})).layer(ErrorHandler::new())),
        around("Standard envelope, through the handler around the router", error()),
        contender("Standard envelope, through the handler", error().layer(ErrorHandler::new())),
    ]
}

/// A layer that passes everything on: what a layer costs in axum.
#[derive(Clone)]
struct Nothing;

impl<S> Layer<S> for Nothing {
    type Service = Passing<S>;

    fn layer(&self, inner: S) -> Passing<S> {
        Passing(inner)
    }
}

#[derive(Clone)]
struct Passing<S>(S);

impl<R, S: Service<R>> Service<R> for Passing<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, request: R) -> S::Future {
        self.0.call(request)
    }
}

#[derive(Serialize)]
struct Body {
    error: Inner,
}

#[derive(Serialize)]
struct Inner {
    message: &'static str,
    code: &'static str,
    status: u16,
    errors: Empty,
    timestamp: String,
    correlation_id: String,
}

#[derive(Serialize)]
struct Empty {}

/// What a correlation id costs, whoever makes it.
async fn text_with_id() -> impl IntoResponse {
    let id = HeaderValue::from_str(&Uuid::new_v4().to_string()).expect("a UUID");
    ([("x-request-id", id)], "hello")
}

/// What a careful engineer writes, with the id in a header too.
async fn by_hand() -> Response {
    let id = Uuid::new_v4().to_string();
    let header = HeaderValue::from_str(&id).expect("a UUID");
    let error = Inner {
        message: "Not found.",
        code: "not_found",
        status: 404,
        errors: Empty {},
        timestamp: humantime::format_rfc3339_micros(SystemTime::now()).to_string(),
        correlation_id: id,
    };
    let mut response = (StatusCode::NOT_FOUND, Json(Body { error })).into_response();
    response.headers_mut().insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response.headers_mut().insert("x-request-id", header);
    response
}
