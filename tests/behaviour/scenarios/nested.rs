//! More than one handler: an application that mounts another, and a handler around a part alone.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use axum::{Router, routing::get};
use error_catalog::{ErrorHandler, Scope, envelope::Drf, exceptions::NotFound};
use http::{HeaderName, StatusCode};
use serde_json::Value;
use tower::Layer as _;

use super::{fetch, shop_with};
use crate::logging::Events;

/// A handler that counts what its hook sees.
fn counting(handler: ErrorHandler) -> (ErrorHandler, Arc<AtomicUsize>) {
    let seen = Arc::new(AtomicUsize::new(0));
    let count = seen.clone();
    let handler = handler.hook(move |_, _, _| {
        count.fetch_add(1, Ordering::Relaxed);
    });
    (handler, seen)
}

#[tokio::test]
async fn the_inner_handler_answers_with_the_id_of_the_outer_one() {
    let (events, _guard) = Events::capture();
    let (outer, outer_seen) = counting(ErrorHandler::new());
    let (inner, inner_seen) = counting(ErrorHandler::new().envelope(Drf));
    let app = Router::new().nest("/shop", shop_with(inner)).layer(outer);
    for (path, body) in [
        ("/shop/items/9", r#"{"detail":"Item 9 does not exist."}"#),
        ("/shop/items/8", r#"{"detail":"A server error occurred."}"#),
        ("/shop/items/x", r#"{"detail":"Malformed request."}"#),
        ("/shop/bare", r#"{"detail":"Payment Required."}"#),
    ] {
        let answer = fetch(&app, path, &[("x-request-id", "abc")]).await;
        assert_eq!((answer.body.as_str(), answer.header("x-request-id")), (body, "abc"), "{path}");
        assert_eq!(events.take_one().text("correlation_id"), "abc", "{path}");
        assert_eq!((inner_seen.swap(0, Ordering::Relaxed), outer_seen.swap(0, Ordering::Relaxed)), (1, 0), "{path}");
    }
    // What the inner handler leaves alone, the outer one leaves alone too.
    assert_eq!(fetch(&app, "/shop/old", &[]).await.body, r#"{"gone":true}"#);
    assert_eq!(events.take_one().status(), 410);
    // Without one from the client, they share the one that the outer made.
    let answer = fetch(&app, "/shop/items/9", &[]).await;
    assert_eq!(events.take_one().text("correlation_id"), answer.header("x-request-id"));
    // What the inner application has no part in is the outer's.
    inner_seen.store(0, Ordering::Relaxed);
    assert_eq!(fetch(&app, "/nowhere", &[]).await.json()["error"]["code"], "not_found");
    assert_eq!((inner_seen.load(Ordering::Relaxed), outer_seen.load(Ordering::Relaxed), events.take_errors().len()), (0, 1, 1));
}

#[tokio::test]
async fn an_error_is_logged_and_hooked_once_whatever_the_outer_handler_is_told() {
    let (events, _guard) = Events::capture();
    let outers = [
        ErrorHandler::new().correlation_header(HeaderName::from_static("x-correlation-id")),
        ErrorHandler::new().rewrite(|_, _| true),
        ErrorHandler::new().trust_correlation_id(false),
        ErrorHandler::new().page(|_| "page".to_owned()),
    ];
    for (number, outer) in outers.into_iter().enumerate() {
        for accept in ["application/json", "text/html", "*/*"] {
            let (outer, outer_seen) = counting(outer.clone());
            let (inner, inner_seen) = counting(ErrorHandler::new().page(|_| "inner page".to_owned()));
            let app = Router::new().nest("/shop", shop_with(inner)).layer(outer);
            for path in ["/shop/items/9", "/shop/items/8", "/shop/items/x"] {
                let answer = fetch(&app, path, &[("accept", accept)]).await;
                assert!(answer.body == "inner page" || answer.body.starts_with(r#"{"error":"#), "{number} {path} {}", answer.body);
                assert_eq!(events.take_errors().len(), 1, "{number} {path} {accept}");
                let seen = (inner_seen.swap(0, Ordering::Relaxed), outer_seen.swap(0, Ordering::Relaxed));
                assert_eq!(seen, (1, 0), "{number} {path} {accept}");
            }
        }
    }
}

#[tokio::test]
async fn the_inner_scope_is_current_inside_and_the_outer_one_outside_of_it() {
    async fn envelope() -> String {
        let scope = Scope::current().unwrap();
        String::from_utf8(scope.respond(&NotFound::new()).into_body().to_vec()).unwrap()
    }
    let inner = Router::new().route("/", get(envelope)).layer(ErrorHandler::new().envelope(Drf));
    let app = Router::new().route("/", get(envelope)).nest("/inner", inner).layer(ErrorHandler::new());
    assert_eq!(fetch(&app, "/inner", &[]).await.body, r#"{"detail":"Not found."}"#);
    assert!(fetch(&app, "/", &[]).await.body.starts_with(r#"{"error":"#));
}

#[tokio::test]
async fn a_handler_around_a_part_answers_that_part_alone() {
    let (events, _guard) = Events::capture();
    let app = Router::new()
        .nest("/shop", shop_with(ErrorHandler::new().envelope(Drf)))
        .route("/outside", get(async || (StatusCode::BAD_REQUEST, "as it is")))
        .route("/declared", get(async || NotFound::new()));
    assert_eq!(fetch(&app, "/shop/items/9", &[]).await.body, r#"{"detail":"Item 9 does not exist."}"#);
    assert_eq!(events.take_errors().len(), 1);
    let outside = fetch(&app, "/outside", &[]).await;
    assert_eq!((outside.body.as_str(), outside.header("x-request-id")), ("as it is", ""));
    assert_eq!(fetch(&app, "/nowhere", &[]).await.body, "");
    // A declared error is a response of the library there too: in the default envelope, unlogged.
    let declared = fetch(&app, "/declared", &[]).await;
    assert_eq!((declared.status, &declared.json()["error"]["code"], declared.header("x-request-id")), (404, &"not_found".into(), ""));
    assert!(events.take().is_empty());
}

#[tokio::test]
async fn an_unknown_route_below_a_nested_router_is_the_nested_handlers_where_it_has_a_fallback() {
    let below = |router: Router| Router::new().nest("/shop", router).layer(ErrorHandler::new());
    let inner = || super::shop().fallback(async || StatusCode::NOT_FOUND).layer(ErrorHandler::new().envelope(Drf));
    assert_eq!(fetch(&below(inner()), "/shop/nowhere", &[]).await.body, r#"{"detail":"Not found."}"#);
}

#[tokio::test]
async fn a_correlation_header_that_another_middleware_adds_does_not_hide_an_error() {
    // As tower-http's `PropagateRequestIdLayer`: the id of the request, on every response.
    let propagate = axum::middleware::from_fn(async |request: axum::extract::Request, next: axum::middleware::Next| {
        let id = request.headers().get("x-request-id").cloned();
        let mut response = next.run(request).await;
        if let Some(id) = id {
            response.headers_mut().insert("x-request-id", id);
        }
        response
    });
    let (events, _guard) = Events::capture();
    let app = super::shop().layer(propagate).layer(ErrorHandler::new().envelope(Drf));
    for (path, body) in [
        ("/nowhere", r#"{"detail":"Not found."}"#),
        ("/items/x", r#"{"detail":"Malformed request."}"#),
        ("/items/9", r#"{"detail":"Item 9 does not exist."}"#),
    ] {
        assert_eq!(fetch(&app, path, &[("x-request-id", "abc")]).await.body, body, "{path}");
        assert_eq!(events.take_one().text("path"), path);
    }
}

#[tokio::test]
async fn a_service_without_a_framework_has_a_handler_too() {
    let service = tower::service_fn(async |request: http::Request<axum::body::Body>| match request.uri().path() {
        "/ok" => Ok(http::Response::new(bytes::Bytes::from_static(b"ok"))),
        _ => Err("the pool is empty"),
    });
    let service = ErrorHandler::new().layer(service);
    let ask = async |path: &str| {
        let request = http::Request::get(path).body(axum::body::Body::empty()).unwrap();
        tower::ServiceExt::oneshot(service.clone(), request).await.unwrap()
    };
    assert_eq!(ask("/ok").await.body(), "ok");
    let failed = ask("/").await;
    let body: Value = serde_json::from_slice(failed.body()).unwrap();
    assert_eq!((failed.status().as_u16(), &body["error"]["code"]), (500, &"error".into()));
}
