//! Which responses are rewritten, and under which id a request is found.

use axum::{Router, routing::get};
use error_catalog::{ApiError as _, ErrorHandler, envelope::Drf, exceptions::NotFound};
use http::{HeaderName, StatusCode};

use super::{fetch, send, shop_with};

const BROWSER: (&str, &str) = ("accept", "text/html,*/*;q=0.8");

#[tokio::test]
async fn by_default_what_has_no_body_of_its_own_kind_is_rewritten() {
    let app = shop_with(ErrorHandler::new().envelope(Drf));
    for (path, body) in [("/nowhere", r#"{"detail":"Not found."}"#), ("/bare", r#"{"detail":"Payment Required."}"#)] {
        assert_eq!(fetch(&app, path, &[]).await.body, body);
    }
    assert_eq!(fetch(&app, "/items/x", &[]).await.body, r#"{"detail":"Malformed request."}"#);
    let order = send(&app, http::Method::POST, "/orders", &[("content-type", "text/csv")], "a").await;
    assert_eq!(order.body, r#"{"detail":"Unsupported media type \"text/csv\" in request."}"#);
    // The application's own: JSON, another format, and HTML for a browser.
    assert_eq!(fetch(&app, "/old", &[]).await.body, r#"{"gone":true}"#);
    assert_eq!(fetch(&app, "/csv", &[]).await.body, "a,b");
    assert_eq!(fetch(&app, "/page", &[BROWSER]).await.body, "<h1>Nothing here</h1>");
    assert_eq!(fetch(&app, "/page", &[]).await.body, r#"{"detail":"Not found."}"#);
}

#[tokio::test]
async fn what_is_left_alone_has_the_id_and_what_every_error_has() {
    let app = shop_with(ErrorHandler::new());
    for path in ["/old", "/csv"] {
        let answer = fetch(&app, path, &[("x-request-id", "abc")]).await;
        let headers = ["x-request-id", "x-content-type-options", "cache-control"].map(|name| answer.header(name));
        assert_eq!(headers, ["abc", "nosniff", "no-store"], "{path}");
    }
}

#[tokio::test]
async fn what_is_sent_in_the_place_of_an_error_of_the_library_is_not_taken_for_it() {
    let bare = async || {
        let rendered = NotFound::new().to_response();
        (StatusCode::NOT_FOUND, [("x-request-id", rendered.headers()["x-request-id"].clone())])
    };
    let upstream = async || {
        let _ = NotFound::new().to_response();
        (StatusCode::NOT_FOUND, [("x-request-id", "other"), ("content-type", "application/json")], "[]")
    };
    let app = Router::new().route("/bare", get(bare)).route("/upstream", get(upstream)).layer(ErrorHandler::new().envelope(Drf));
    for (path, body) in [("/bare", r#"{"detail":"Not found."}"#), ("/upstream", "[]")] {
        let answer = fetch(&app, path, &[("x-request-id", "abc")]).await;
        assert_eq!(
            (answer.body.as_str(), answer.header("x-request-id"), answer.header("cache-control")),
            (body, "abc", "no-store"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_page_takes_no_place_of_the_applications_own() {
    let app = shop_with(ErrorHandler::new().page(|_| "the page".to_owned()));
    assert_eq!(fetch(&app, "/page", &[BROWSER]).await.body, "<h1>Nothing here</h1>");
    assert_eq!(fetch(&app, "/nowhere", &[BROWSER]).await.body, "the page");
}

#[tokio::test]
async fn rewrite_never_leaves_everything_that_is_not_the_librarys() {
    let app = shop_with(ErrorHandler::new().envelope(Drf).rewrite(|_, _| false));
    let nowhere = fetch(&app, "/nowhere", &[("x-request-id", "abc")]).await;
    assert_eq!((nowhere.status, nowhere.body.as_str(), nowhere.header("x-request-id")), (404, "", "abc"));
    let page = fetch(&app, "/page", &[BROWSER]).await;
    assert_eq!((page.body.as_str(), page.header("vary")), ("<h1>Nothing here</h1>", ""), "`Accept` decided nothing");
    assert!(fetch(&app, "/items/x", &[]).await.body.starts_with("Invalid URL"));
    assert_eq!(fetch(&app, "/items/9", &[]).await.body, r#"{"detail":"Item 9 does not exist."}"#);
    assert_eq!(fetch(&app, "/items/8", &[]).await.body, r#"{"detail":"A server error occurred."}"#);
}

#[tokio::test]
async fn rewrite_always_replaces_even_json_but_no_error_of_the_library() {
    let app = shop_with(ErrorHandler::new().envelope(Drf).rewrite(|_, _| true));
    for (path, status, body) in [
        ("/old", 410, r#"{"detail":"Gone."}"#),
        ("/csv", 400, r#"{"detail":"Malformed request."}"#),
        ("/page", 404, r#"{"detail":"Not found."}"#),
        ("/items/9", 404, r#"{"detail":"Item 9 does not exist."}"#),
        ("/items/1", 200, "a lamp"),
    ] {
        let answer = fetch(&app, path, &[BROWSER]).await;
        assert_eq!((answer.status, answer.body.as_str()), (status, body), "{path}");
    }
}

#[tokio::test]
async fn rewrite_sees_status_and_headers_of_foreign_responses_alone() {
    let app = shop_with(ErrorHandler::new().envelope(Drf).rewrite(|status, headers| {
        assert!(status.is_client_error() || status.is_server_error());
        status == StatusCode::GONE || headers.get("content-type").is_some_and(|kind| kind == "text/csv")
    }));
    let bodies = async |path| fetch(&app, path, &[]).await.body;
    assert_eq!(bodies("/old").await, r#"{"detail":"Gone."}"#);
    assert_eq!(bodies("/csv").await, r#"{"detail":"Malformed request."}"#);
    assert_eq!(bodies("/nowhere").await, "");
}

#[tokio::test]
async fn the_correlation_header_has_the_name_that_is_set() {
    let app = shop_with(ErrorHandler::new().correlation_header(HeaderName::from_static("x-correlation-id")));
    for path in ["/items/1", "/items/9", "/items/8", "/nowhere", "/old"] {
        let answer = fetch(&app, path, &[("x-correlation-id", "abc"), ("x-request-id", "other")]).await;
        assert_eq!((answer.header("x-correlation-id"), answer.header("x-request-id")), ("abc", ""), "{path}");
    }
    let new = fetch(&app, "/items/9", &[("x-request-id", "other")]).await;
    assert_eq!(new.json()["error"]["correlation_id"], new.header("x-correlation-id"));
    assert_eq!(new.header("x-correlation-id").len(), 36);
}

#[test]
fn a_handler_that_has_answered_before_takes_another_correlation_header() {
    let first = ErrorHandler::new();
    let headers = |handler: &ErrorHandler| {
        let response = handler.scope().correlation_id("abc").respond(&NotFound::new());
        ["x-request-id", "x-correlation-id"].map(|name| response.headers().get(name).map(|id| id.to_str().unwrap().to_owned()))
    };
    assert_eq!(headers(&first), [Some("abc".to_owned()), None]);
    let second = first.clone().correlation_header(HeaderName::from_static("x-correlation-id"));
    assert_eq!(headers(&second), [None, Some("abc".to_owned())]);
    assert_eq!(headers(&first), [Some("abc".to_owned()), None]);
}

#[tokio::test]
async fn the_callers_id_is_adopted_unless_trust_is_off() {
    const TRACE: &str = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    let trusting = shop_with(ErrorHandler::new());
    let wary = shop_with(ErrorHandler::new().trust_correlation_id(false));
    let id = async |app, headers: &[(&str, &str)]| fetch(app, "/items/9", headers).await.header("x-request-id").to_owned();
    assert_eq!(id(&trusting, &[("x-request-id", "abc"), ("traceparent", TRACE)]).await, "abc");
    assert_eq!(id(&trusting, &[("traceparent", TRACE)]).await, "4bf92f3577b34da6a3ce929d0e0e4736");
    assert_eq!(id(&trusting, &[("x-request-id", "not one"), ("traceparent", TRACE)]).await, "4bf92f3577b34da6a3ce929d0e0e4736");
    assert_eq!(id(&trusting, &[("x-request-id", "not one")]).await.len(), 36);
    for headers in [&[("x-request-id", "abc")][..], &[("traceparent", TRACE)]] {
        let (first, second) = (id(&wary, headers).await, id(&wary, headers).await);
        assert!(first.len() == 36 && first != second && !first.contains("4bf92f35"), "{first}");
    }
}
