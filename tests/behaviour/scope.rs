//! Where the scope of a request is current, and where it is not.

use std::convert::Infallible;

use axum::{
    Router,
    body::Body,
    extract::{FromRequestParts, Request},
    middleware::{Next, from_fn},
    routing::get,
};
use error_catalog::{ApiError, ErrorHandler, Scope, exceptions::NotFound};
use http::request::Parts;
use serde_json::Value;
use tower::{Layer as _, ServiceExt as _};

use crate::scenarios::fetch;

mod cancelled;
mod concurrent;
mod guards;
mod spawned;
mod streams;

/// The id of the request that this thread is serving; empty where it serves none.
pub fn id() -> String {
    Scope::current().and_then(|scope| scope.get_correlation_id().map(str::to_owned)).unwrap_or_default()
}

/// A request with this id.
pub fn request(path: &str, id: &str) -> http::Request<Body> {
    http::Request::get(path).header("x-request-id", id).body(Body::empty()).unwrap()
}

/// The response to a request, and its body.
pub async fn ask(app: &Router, path: &str, id: &str) -> (http::response::Parts, String) {
    let (parts, body) = app.clone().oneshot(request(path, id)).await.unwrap().into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    (parts, String::from_utf8(body.to_vec()).unwrap())
}

/// An extractor that reads the id.
struct InExtractor(String);

impl<S: Sync> FromRequestParts<S> for InExtractor {
    type Rejection = NotFound;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, NotFound> {
        let before = id();
        tokio::task::yield_now().await;
        assert_eq!(before, id());
        if parts.uri.path() == "/rejected" { Err(NotFound::new()) } else { Ok(Self(before)) }
    }
}

/// A middleware that reads the id before and after.
async fn in_middleware(request: Request, next: Next) -> axum::response::Response {
    let before = id();
    let mut response = next.run(request).await;
    response.headers_mut().insert("x-before", before.parse().unwrap());
    response.headers_mut().insert("x-after", id().parse().unwrap());
    response
}

fn app() -> Router {
    Router::new()
        .route("/", get(async |InExtractor(in_extractor): InExtractor| format!("{in_extractor} {}", id())))
        .route("/rejected", get(async |_: InExtractor| ()))
        .fallback(async || (http::StatusCode::NOT_FOUND, axum::Json(id())))
        .layer(from_fn(in_middleware))
        .layer(ErrorHandler::new())
}

#[tokio::test]
async fn the_scope_is_current_in_handlers_extractors_middleware_and_fallbacks() {
    let (parts, body) = ask(&app(), "/", "abc").await;
    assert_eq!(body, "abc abc");
    assert_eq!(["x-before", "x-after", "x-request-id"].map(|name| parts.headers[name].to_str().unwrap()), ["abc"; 3]);
    let (parts, body) = ask(&app(), "/rejected", "def").await;
    assert_eq!(
        (&parts.headers["x-after"], serde_json::from_str::<Value>(&body).unwrap()["error"]["correlation_id"].as_str()),
        (&http::HeaderValue::from_static("def"), Some("def"))
    );
    assert_eq!(ask(&app(), "/nowhere", "ghi").await.1, r#""ghi""#);
    assert_eq!(id(), "");
}

#[tokio::test]
async fn a_service_is_called_in_the_scope_before_its_future_is_polled() {
    let service = tower::service_fn(|_: Request| std::future::ready(Ok::<_, Infallible>(http::Response::new(Body::from(id())))));
    let app = Router::new().route_service("/", service).layer(ErrorHandler::new());
    assert_eq!(ask(&app, "/", "abc").await.1, "abc");
    let service = tower::service_fn(|_: Request| std::future::ready(Ok::<_, Infallible>(http::Response::new(Body::from(id())))));
    let response = ErrorHandler::new().layer(service).oneshot(request("/", "def")).await.unwrap();
    assert_eq!(axum::body::to_bytes(response.into_body(), 9).await.unwrap(), "def");
    assert_eq!(id(), "");
}

#[tokio::test]
async fn an_id_that_the_handler_made_is_the_one_that_is_current() {
    let answer = fetch(&app(), "/", &[]).await;
    let made = answer.header("x-request-id");
    assert_eq!((made.len(), answer.body.as_str()), (36, format!("{made} {made}").as_str()));
}

#[tokio::test]
async fn what_is_outside_of_the_handler_sees_no_scope() {
    let app = Router::new().route("/", get(async || id())).layer(ErrorHandler::new()).layer(from_fn(in_middleware));
    let (parts, body) = ask(&app, "/", "abc").await;
    assert_eq!((body.as_str(), parts.headers["x-before"].as_bytes(), parts.headers["x-after"].as_bytes()), ("abc", &b""[..], &b""[..]));
}

#[tokio::test]
async fn an_inner_scope_ends_with_its_router() {
    fn name() -> String {
        Scope::current().unwrap().get_non_field_errors().to_owned()
    }
    async fn around(request: Request, next: Next) -> axum::response::Response {
        let before = name();
        let mut response = next.run(request).await;
        response.headers_mut().insert("x-around", format!("{before} {}", name()).parse().unwrap());
        response
    }
    let inner = Router::new().route("/", get(async || name())).layer(ErrorHandler::new().non_field_errors("inner"));
    let app = Router::new().nest("/inner", inner).layer(from_fn(around)).layer(ErrorHandler::new().non_field_errors("outer"));
    let (parts, body) = ask(&app, "/inner", "abc").await;
    assert_eq!((body.as_str(), parts.headers["x-around"].to_str().unwrap()), ("inner", "outer outer"));
}

#[test]
fn a_scope_knows_its_request() {
    let method = http::Method::PATCH;
    let headers: [(&str, &[u8]); 5] = [
        ("accept-language", b"de"),
        ("accept", b"text/html"),
        ("content-type", b"text/csv"),
        ("accept", b"text/plain"),
        ("accept-language", b"en;q=0.5"),
    ];
    let request = error_catalog::Request { method: &method, path: "/items/1", headers: &mut headers.iter().copied() };
    let scope = ErrorHandler::new().open(request);
    assert_eq!((scope.get_method(), scope.get_instance()), (&method, Some("/items/1")));
    assert_eq!((scope.get_accept_language(), scope.get_content_type()), (Some("de, en;q=0.5"), Some("text/csv")));
    assert!(!scope.is_debug() && scope.get_correlation_id().unwrap().len() == 36);
}

#[test]
fn a_scope_gives_no_header_with_other_characters_than_visible_ones_of_ascii() {
    for other in [&b"text/\xc3\xa9"[..], b"text/\xff", b"text/a\x7f", b"text/a\n"] {
        let headers = [("content-type", other), ("accept-language", other)];
        let request = error_catalog::Request { method: &http::Method::GET, path: "/", headers: &mut headers.iter().copied() };
        let scope = ErrorHandler::new().open(request);
        assert_eq!((scope.get_content_type(), scope.get_accept_language()), (None, None), "{other:?}");
    }
}

#[test]
fn an_error_is_rendered_in_the_scope_that_is_current() {
    let scope = ErrorHandler::new().envelope(error_catalog::envelope::Drf).scope();
    let entered = Scope::enter(scope);
    assert_eq!(NotFound::new().to_response().body(), r#"{"detail":"Not found."}"#);
    drop(entered);
    assert!(NotFound::new().to_response().body().starts_with(br#"{"error":{"#));
}
