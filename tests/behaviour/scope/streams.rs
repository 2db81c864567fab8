//! Bodies that are made after the handler is done.

use std::convert::Infallible;

use axum::{Router, body::Body, routing::get};
use bytes::Bytes;
use error_catalog::{ErrorHandler, Scope};
use futures_util::{Stream, StreamExt as _, stream};

use super::{ask, id, request};

/// A body of these texts.
fn streamed(texts: impl Stream<Item = String> + Send + 'static) -> Body {
    Body::from_stream(texts.map(|text| Ok::<_, Infallible>(Bytes::from(text + ","))))
}

#[tokio::test]
async fn a_streaming_body_is_outside_of_the_scope() {
    let app = Router::new()
        .route("/", get(async || streamed(stream::iter(0..3).map(|number| format!("{number}{}", id())))))
        .layer(ErrorHandler::new());
    let (parts, body) = ask(&app, "/", "abc").await;
    assert_eq!((parts.headers["x-request-id"].to_str().unwrap(), body.as_str()), ("abc", "0,1,2,"));
}

#[tokio::test]
async fn a_stream_has_the_scope_where_it_carries_what_it_waits_for() {
    async fn numbered(number: usize) -> String {
        tokio::task::yield_now().await;
        format!("{number}{}", id())
    }
    let app = Router::new()
        .route(
            "/",
            get(async || streamed(stream::iter((0..3).map(|number| Scope::carry(numbered(number))).collect::<Vec<_>>()).then(|item| item))),
        )
        .layer(ErrorHandler::new());
    assert_eq!(ask(&app, "/", "abc").await.1, "0abc,1abc,2abc,");
}

#[tokio::test]
async fn a_stream_enters_the_scope_that_it_took_along() {
    let app = Router::new()
        .route(
            "/",
            get(async || {
                let scope = Scope::current().unwrap();
                streamed(stream::iter(0..2).map(move |_| {
                    let _entered = Scope::enter(scope.clone());
                    id()
                }))
            }),
        )
        .layer(ErrorHandler::new());
    assert_eq!(ask(&app, "/", "abc").await.1, "abc,abc,");
    assert_eq!(id(), "");
}

#[tokio::test]
async fn bodies_that_are_read_in_turns_do_not_mix() {
    use tower::ServiceExt as _;
    let app = Router::new()
        .route(
            "/",
            get(async || {
                let scope = Scope::current().unwrap();
                streamed(stream::iter(0..3).map(move |_| {
                    assert_eq!(id(), "");
                    let _entered = Scope::enter(scope.clone());
                    id()
                }))
            }),
        )
        .layer(ErrorHandler::new());
    let mut bodies = Vec::new();
    for number in 0..10 {
        let response = app.clone().oneshot(request("/", &number.to_string())).await.unwrap();
        bodies.push(response.into_body().into_data_stream());
    }
    for _ in 0..3 {
        for (number, body) in bodies.iter_mut().enumerate().rev() {
            assert_eq!(body.next().await.unwrap().unwrap(), format!("{number},"));
            assert_eq!(id(), "");
        }
    }
}
