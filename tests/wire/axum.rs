//! The server of axum, and what is particular to it: where the layer stands, and what its routers do.

use std::{
    future::Ready,
    task::{Context, Poll},
};

use axum::{
    Router,
    body::Body,
    extract::Request,
    http::{
        StatusCode,
        header::{CONNECTION, UPGRADE},
    },
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
    routing::get,
};
use error_catalog::{ErrorHandler, exceptions::MethodNotAllowed};
use error_catalog_tests::servers::{AppError, Framework};
use tower::{Layer, Service, ServiceExt, service_fn};

crate::connection::of_every_framework!(Framework::Axum);

async fn ask<S>(service: S, method: &str, path: &str) -> (u16, String, Response)
where
    S: Service<Request, Response = Response>,
    S::Error: std::fmt::Debug,
{
    let request = Request::builder().method(method).uri(path).body(Body::empty()).unwrap();
    let (parts, body) = service.oneshot(request).await.unwrap().into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    let code = serde_json::from_slice::<serde_json::Value>(&body).map_or(String::new(), |body| body["error"]["code"].to_string());
    (parts.status.as_u16(), code.trim_matches('"').to_owned(), Response::from_parts(parts, body.into()))
}

fn allow(response: &Response) -> Option<&str> {
    response.headers().get("allow").and_then(|value| value.to_str().ok())
}

async fn teapot(_: Request, _: Next) -> Response {
    (StatusCode::IM_A_TEAPOT, "plain").into_response()
}

#[tokio::test]
async fn a_layer_that_is_added_before_the_handler_is_inside_of_it() {
    let inside = Router::new().route("/", get(async || "ok")).layer(from_fn(teapot)).layer(ErrorHandler::new());
    let (status, code, _) = ask(inside, "GET", "/").await;
    assert_eq!((status, &*code), (418, "i_m_a_teapot"));

    let outside = Router::new().route("/", get(async || "ok")).layer(ErrorHandler::new()).layer(from_fn(teapot));
    let (status, code, response) = ask(outside, "GET", "/").await;
    assert_eq!((status, &*code, response.headers().get("x-request-id")), (418, "", None));
}

#[tokio::test]
async fn a_route_layer_sees_no_unknown_route() {
    let router = Router::new().route("/", get(async || "ok")).route_layer(ErrorHandler::new());
    let (status, code, response) = ask(router.clone(), "GET", "/unknown").await;
    assert_eq!((status, &*code, response.headers().get("x-request-id")), (404, "", None));
    let (status, code, response) = ask(router, "POST", "/").await;
    assert_eq!((status, &*code, allow(&response)), (405, "method_not_allowed", Some("GET,HEAD")));
}

#[tokio::test]
async fn a_layer_sees_the_routes_that_are_there_already_and_the_fallback_of_any_time() {
    let router = Router::new().route("/before", get(async || Err::<(), _>(AppError::SlugTaken))).layer(ErrorHandler::new());
    let router = router.route("/after", get(async || Err::<(), _>(AppError::SlugTaken)));
    for (path, status, has_id) in [("/before", 409, true), ("/after", 409, false), ("/unknown", 404, true)] {
        let (answered, _, response) = ask(router.clone(), "GET", path).await;
        assert_eq!((answered, response.headers().contains_key("x-request-id")), (status, has_id), "{path}");
    }
}

#[tokio::test]
async fn the_handler_around_the_whole_router_is_a_service() {
    let router = Router::new().route("/", get(async || "ok"));
    for (method, path, expected) in [("GET", "/unknown", 404), ("POST", "/", 405)] {
        let (status, code, response) = ask(ErrorHandler::new().layer(router.clone()), method, path).await;
        assert_eq!(status, expected);
        assert_eq!(code, if status == 404 { "not_found" } else { "method_not_allowed" });
        assert_eq!(allow(&response), (status == 405).then_some("GET,HEAD"));
    }
}

#[tokio::test]
async fn fallbacks_of_the_application_are_inside_whatever_router_has_them() {
    let refuse = async |request: Request| MethodNotAllowed::new(request.method());
    let nested = Router::new().route("/ok", get(async || "ok")).fallback(async || AppError::SlugTaken);
    let router = Router::new().nest("/nested", nested).method_not_allowed_fallback(refuse).fallback(async || AppError::MembersOnly);
    let router = router.layer(ErrorHandler::new());
    for (method, path, expected) in [
        ("GET", "/nested/unknown", (409, "slug_taken", None)),
        ("GET", "/unknown", (403, "members_only", None)),
        ("PUT", "/nested/ok", (405, "method_not_allowed", Some("GET,HEAD"))),
    ] {
        let (status, code, response) = ask(router.clone(), method, path).await;
        assert_eq!((status, &*code, allow(&response)), expected, "{method} {path}");
    }
}

#[tokio::test]
async fn a_service_that_fails_or_is_never_ready_is_a_500() {
    let failing = service_fn(async |_: Request| Err::<Response, _>(std::io::Error::other("no")));
    let (status, code, _) = ask(ErrorHandler::new().layer(failing), "GET", "/").await;
    assert_eq!((status, &*code), (500, "error"));

    let (status, code, _) = ask(ErrorHandler::new().layer(NeverReady), "GET", "/").await;
    assert_eq!((status, &*code), (500, "error"));
}

/// A service that is closed, as tower's buffers are after a failure.
struct NeverReady;

impl Service<Request> for NeverReady {
    type Response = Response;
    type Error = std::io::Error;
    type Future = Ready<Result<Response, std::io::Error>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), std::io::Error>> {
        Poll::Ready(Err(std::io::Error::other("closed")))
    }

    fn call(&mut self, _: Request) -> Self::Future {
        std::future::ready(Ok("called without being ready".into_response()))
    }
}

#[tokio::test]
async fn an_interim_answer_keeps_its_headers() {
    let switching = async || (StatusCode::SWITCHING_PROTOCOLS, [(CONNECTION, "upgrade"), (UPGRADE, "websocket")]);
    let router = Router::new().route("/", get(switching)).layer(ErrorHandler::new());
    let (status, _, response) = ask(router, "GET", "/").await;
    assert_eq!(
        (status, &response.headers()["upgrade"], &response.headers()["connection"]),
        (101, &"websocket".parse().unwrap(), &"upgrade".parse().unwrap())
    );
    assert!(!response.headers().contains_key("cache-control"));
}

#[tokio::test]
async fn a_handler_around_a_router_answers_for_all_of_it() {
    let router =
        Router::new().route("/", get(async || Err::<(), _>(AppError::SlugTaken))).route("/panic", get(async || -> &str { panic!("away") }));
    let service = ErrorHandler::new().layer(router.layer(from_fn(async |request: Request, next: Next| match request.uri().path() {
        "/teapot" => (StatusCode::IM_A_TEAPOT, "plain").into_response(),
        _ => next.run(request).await,
    })));
    for (method, path, status, code, methods) in [
        ("GET", "/", 409, "slug_taken", None),
        ("HEAD", "/", 409, "", None),
        ("GET", "/panic", 500, "error", None),
        ("GET", "/unknown", 404, "not_found", None),
        ("GET", "/teapot", 418, "i_m_a_teapot", None),
        ("POST", "/", 405, "method_not_allowed", Some("GET,HEAD")),
    ] {
        let (answered, own, response) = ask(service.clone(), method, path).await;
        assert_eq!((answered, &*own, allow(&response)), (status, code, methods), "{method} {path}");
        assert!(response.headers().contains_key("x-request-id"), "{method} {path}");
    }
}

/// axum's own response extensions pass through a replaced answer: layers outside of the handler may need them.
#[tokio::test]
async fn extensions_of_a_replaced_answer_are_kept() {
    #[derive(Clone, Debug, PartialEq)]
    struct Note(u8);
    let answer = async || (StatusCode::BAD_GATEWAY, axum::Extension(Note(7)), "plain");
    let router = Router::new().route("/", get(answer)).layer(ErrorHandler::new());
    let (status, code, response) = ask(router, "GET", "/").await;
    assert_eq!((status, &*code, response.extensions().get()), (502, "bad_gateway", Some(&Note(7))));
}

#[tokio::test]
async fn what_varies_with_accept_says_so_once() {
    let page = async || (StatusCode::NOT_FOUND, [("vary", "origin, Accept")], axum::response::Html("<p>")).into_response();
    let router = Router::new().route("/", get(page)).layer(ErrorHandler::new().page(|page| page.reason().to_owned()));
    for accept in ["text/html", "application/json", "application/problem+json"] {
        let request = Request::builder().uri("/").header("accept", accept).body(Body::empty()).unwrap();
        let response = router.clone().oneshot(request).await.unwrap();
        let varies: Vec<_> = response.headers().get_all("vary").iter().collect();
        assert_eq!(varies, ["origin, Accept"], "{accept}");
    }
}

#[tokio::test]
async fn the_headers_of_a_replaced_body_go_with_it_and_no_others() {
    let of_the_body = "accept-ranges content-disposition content-encoding content-language content-length content-location content-range etag expires \
        last-modified transfer-encoding";
    let answer = move || async move {
        let mut response = (StatusCode::BAD_GATEWAY, "plain").into_response();
        for name in of_the_body.split_whitespace().chain(["cache-control", "set-cookie", "x-own"]) {
            response.headers_mut().insert(name, "5".parse().unwrap());
        }
        response
    };
    let router = Router::new().route("/", get(answer)).layer(ErrorHandler::new());
    let (status, _, response) = ask(router, "GET", "/").await;
    assert_eq!((status, &response.headers()["cache-control"]), (502, &"no-store".parse().unwrap()));
    assert!(response.headers().contains_key("set-cookie") && response.headers().contains_key("x-own"));
    for name in of_the_body.split_whitespace().filter(|name| *name != "content-length") {
        assert!(!response.headers().contains_key(name), "{name}");
    }
    // The router adds that of the body that is sent.
    assert_ne!(response.headers().get("content-length").unwrap(), "5");
}
