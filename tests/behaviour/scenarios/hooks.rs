//! What an application does with the hook.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use bytes::Bytes;
use error_catalog::{
    ErrorHandler, Scope,
    envelope::{Drf, Flat, Problem},
    exceptions::*,
};
use http::Response;
use serde_json::{Value, json};

use super::{fetch, send, shop_with};
use crate::{logging::Events, support};

/// `response.data['status_code'] = response.status_code`: the custom exception handler of DRF's documentation.
fn add_status_code(response: &mut Response<Bytes>) {
    let Ok(Value::Object(mut body)) = serde_json::from_slice(response.body()) else { return };
    body.insert("status_code".to_owned(), response.status().as_u16().into());
    *response.body_mut() = Value::Object(body).to_string().into();
}

#[tokio::test]
async fn every_body_gets_a_status_code() {
    let handler = ErrorHandler::new().hook(|_, _, response| add_status_code(response));
    let app = shop_with(handler.clone().envelope(Drf));
    for (path, body) in [
        ("/items/9", r#"{"detail":"Item 9 does not exist.","status_code":404}"#),
        ("/items/5", r#"{"detail":"A server error occurred.","status_code":500}"#),
        ("/items/6", r#"{"size":["Too large."],"status_code":400}"#),
        ("/items/8", r#"{"detail":"A server error occurred.","status_code":500}"#),
        ("/nowhere", r#"{"detail":"Not found.","status_code":404}"#),
    ] {
        assert_eq!(fetch(&app, path, &[]).await.body, body, "{path}");
    }
    let method = send(&app, http::Method::DELETE, "/items/1", &[], "").await;
    assert_eq!(method.body, r#"{"detail":"Method \"DELETE\" not allowed.","status_code":405}"#);
    assert_eq!(method.header("allow"), "GET,HEAD");
    for app in [shop_with(handler.clone()), shop_with(handler.clone().envelope(Flat)), shop_with(handler.envelope(Problem))] {
        assert_eq!(fetch(&app, "/items/9", &[]).await.json()["status_code"], 404);
    }
}

#[tokio::test]
async fn a_hook_leaves_what_it_does_not_know() {
    let handler = ErrorHandler::new().page(|page| page.message().into_owned()).hook(|_, _, response| add_status_code(response));
    let app = shop_with(handler);
    assert_eq!(fetch(&app, "/items/9", &[("accept", "text/html")]).await.body, "Item 9 does not exist.");
}

/// A response of the application's own making: no content type, no correlation header.
fn teapot(_: &dyn error_catalog::ApiError, _: &Scope, response: &mut Response<Bytes>) {
    *response = Response::builder().status(418).body(Bytes::from_static(b"short and stout")).unwrap();
}

#[tokio::test]
async fn a_hook_replaces_the_response_once() {
    let (events, _guard) = Events::capture();
    let calls = Arc::new(Mutex::new(0));
    let count = calls.clone();
    let app = shop_with(ErrorHandler::new().hook(move |error, scope, response| {
        *count.lock().unwrap() += 1;
        teapot(error, scope, response);
    }));
    for path in ["/items/9", "/items/8", "/nowhere"] {
        let answer = fetch(&app, path, &[("x-request-id", "abc")]).await;
        assert_eq!((answer.status, answer.body.as_str()), (418, "short and stout"), "{path}");
        let headers = ["x-request-id", "x-content-type-options", "cache-control"].map(|name| answer.header(name));
        assert_eq!(headers, ["abc", "nosniff", "no-store"], "{path}");
        assert_eq!(std::mem::take(&mut *calls.lock().unwrap()), 1, "{path}");
        assert_ne!(events.take_one().status(), 418, "{path}");
    }
}

#[tokio::test]
async fn a_hook_may_make_a_success_of_an_error() {
    let (events, _guard) = Events::capture();
    let app = shop_with(ErrorHandler::new().envelope(Drf).hook(|_, _, response| *response.status_mut() = http::StatusCode::OK));
    let answer = fetch(&app, "/items/9", &[("x-request-id", "abc")]).await;
    assert_eq!((answer.status, answer.body.as_str()), (200, r#"{"detail":"Item 9 does not exist."}"#));
    assert_eq!(answer.header("x-request-id"), "abc");
    assert_eq!(events.take_one().status(), 404);
}

#[tokio::test]
async fn a_hook_counts_by_code() {
    let counts: Arc<Mutex<BTreeMap<(String, u16), u32>>> = Arc::default();
    let metrics = counts.clone();
    let app = shop_with(ErrorHandler::new().hook(move |error, _, response| {
        *metrics.lock().unwrap().entry((error.code().to_owned(), response.status().as_u16())).or_default() += 1;
    }));
    for path in ["/items/1", "/items/9", "/items/9", "/items/8", "/items/5", "/nowhere", "/items/x", "/bare", "/old"] {
        fetch(&app, path, &[]).await;
    }
    let counts = counts.lock().unwrap().clone();
    let seen: Vec<_> = counts.iter().map(|((code, status), count)| (code.as_str(), *status, *count)).collect();
    assert_eq!(
        seen,
        [
            ("error", 500, 1),
            ("item_not_found", 404, 2),
            ("not_found", 404, 1),
            ("parse_error", 400, 1),
            ("payment_required", 402, 1),
            ("storage", 500, 1),
        ]
    );
}

#[tokio::test]
async fn a_hook_reads_the_request_and_the_declaration() {
    let told: Arc<Mutex<Vec<Value>>> = Arc::default();
    let tracker = told.clone();
    let app = shop_with(ErrorHandler::new().hook(move |error, scope, _| {
        let chain: Vec<String> = std::iter::successors(error.source(), |error| error.source()).map(ToString::to_string).collect();
        tracker.lock().unwrap().push(json!([
            error.entry().name(),
            scope.get_correlation_id(),
            scope.get_method().as_str(),
            scope.get_instance(),
            scope.get_accept_language(),
            chain
        ]));
        assert_eq!(Scope::current().unwrap().get_correlation_id(), scope.get_correlation_id());
    }));
    fetch(&app, "/items/5?secret=1", &[("x-request-id", "a"), ("accept-language", "de")]).await;
    fetch(&app, "/items/8", &[("x-request-id", "b")]).await;
    fetch(&app, "/nowhere", &[("x-request-id", "c")]).await;
    assert_eq!(
        *told.lock().unwrap(),
        [
            json!(["Storage", "a", "GET", "/items/5", "de", ["disk 7 is full"]]),
            json!(["Internal", "b", "GET", "/items/8", null, ["the handler panicked: disk 8 is on fire"]]),
            json!(["NotFound", "c", "GET", "/nowhere", null, []]),
        ]
    );
}

#[tokio::test]
async fn a_hook_knows_families_of_errors_by_their_class() {
    let app = shop_with(ErrorHandler::new().envelope(Drf).hook(|error, _, response| {
        if error.entry().is_a(Throttled::CLASS) {
            response.headers_mut().insert("x-slow-down", http::HeaderValue::from_static("please"));
        }
    }));
    assert_eq!(fetch(&app, "/items/4", &[]).await.header("x-slow-down"), "please");
    assert_eq!(fetch(&app, "/items/9", &[]).await.header("x-slow-down"), "");
}

#[test]
fn an_error_outside_of_a_request_is_hooked_too() {
    let handler = ErrorHandler::new().envelope(Drf).hook(|_, _, response| add_status_code(response));
    assert_eq!(support::text(&handler.respond(&NotFound::new())), r#"{"detail":"Not found.","status_code":404}"#);
}
