//! One event an error.

mod events;

pub use self::events::{Events, listen_everywhere};

use std::{error::Error as StdError, fmt, io};

use axum::{Router, routing::get};
use error_catalog::{
    ApiError, Detail, Error, ErrorHandler, ResultExt, Scope, ValidationError,
    envelope::{Drf, Flat, Problem, Standard},
    exceptions::*,
};
use serde_json::{Value, json};
use tracing::Level;

use crate::{
    scenarios::{fetch, send, shop_with},
    support,
};

/// A cause with a cause.
#[derive(Debug)]
struct Because(&'static str, Option<Box<Because>>);

impl fmt::Display for Because {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl StdError for Because {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&**self.1.as_ref()?)
    }
}

fn causes() -> Because {
    Because("the query failed", Some(Box::new(Because("the connection broke", Some(Box::new(Because("the cable is cut", None)))))))
}

#[derive(Debug, thiserror::Error, ApiError)]
enum StoreError {
    #[error("no shelf holds {item:?}")]
    #[status(404)]
    Missing { item: &'static str },
    #[error("the store is closed")]
    #[status(503)]
    #[code("store_closed")]
    Closed(#[source] Because),
    #[error("held back")]
    #[status(423)]
    Held(#[source] Because),
}

#[tokio::test]
async fn a_server_error_is_one_event_at_error_with_all_its_sources() {
    let (events, _guard) = Events::capture();
    let app = Router::new().route("/store/{name}", get(async || StoreError::Closed(causes()))).layer(ErrorHandler::new());
    fetch(&app, "/store/north?token=secret", &[("x-request-id", "abc")]).await;
    let event = events.take_one();
    assert_eq!(event.level, Level::ERROR);
    let expected = json!({
        "message": "request failed",
        "code": "store_closed",
        "error.type": "store_closed",
        "status": 503,
        "correlation_id": "abc",
        "method": "GET",
        "path": "/store/north",
        "error": "the store is closed: the query failed: the connection broke: the cable is cut",
    });
    assert_eq!(json!(event.fields), expected);
}

#[tokio::test]
async fn the_level_is_that_of_the_status() {
    let (events, _guard) = Events::capture();
    let app = shop_with(ErrorHandler::new());
    for (path, status, level) in [
        ("/items/9", 404, Level::INFO),
        ("/items/2", 403, Level::INFO),
        ("/items/3", 409, Level::INFO),
        ("/items/6", 400, Level::INFO),
        ("/items/7", 401, Level::INFO),
        ("/items/4", 429, Level::WARN),
        ("/items/5", 500, Level::ERROR),
        ("/items/8", 500, Level::ERROR),
        ("/nowhere", 404, Level::INFO),
    ] {
        fetch(&app, path, &[]).await;
        let event = events.take_one();
        assert_eq!((event.status(), event.level), (status, level), "{path}");
    }
}

#[tokio::test]
async fn the_level_is_a_setting() {
    let (events, _guard) = Events::capture();
    let app = shop_with(ErrorHandler::new().log_level(|status| match status.as_u16() {
        404 => None,
        401 | 403 => Some(Level::WARN),
        500.. => Some(Level::ERROR),
        409 => Some(Level::TRACE),
        _ => Some(Level::DEBUG),
    }));
    let rows = [("/items/2", Level::WARN), ("/items/3", Level::TRACE), ("/items/5", Level::ERROR), ("/old", Level::DEBUG)];
    for (path, level) in rows {
        fetch(&app, path, &[]).await;
        assert_eq!(events.take_one().level, level, "{path}");
    }
    for path in ["/items/9", "/nowhere", "/page"] {
        fetch(&app, path, &[("accept", "text/html")]).await;
        assert!(events.take_errors().is_empty(), "{path}");
    }
}

#[tokio::test]
async fn a_clients_error_is_logged_with_its_internal_text_alone() {
    let (events, _guard) = Events::capture();
    let app = Router::new()
        .route("/missing", get(async || StoreError::Missing { item: "lamp" }))
        .route("/held", get(async || StoreError::Held(causes())))
        .layer(ErrorHandler::new());
    fetch(&app, "/missing", &[]).await;
    assert_eq!(events.take_one().text("error"), r#"no shelf holds "lamp""#);
    fetch(&app, "/held", &[]).await;
    assert_eq!(events.take_one().text("error"), "held back");
}

#[tokio::test]
async fn an_error_of_the_framework_is_logged_once() {
    let (events, _guard) = Events::capture();
    let app = shop_with(ErrorHandler::new());
    for (path, code) in [("/nowhere", "not_found"), ("/items/x", "parse_error"), ("/bare", "payment_required"), ("/page", "not_found")] {
        let answer = fetch(&app, path, &[]).await;
        let event = events.take_one();
        assert_eq!((event.text("code"), event.text("error.type")), (code, code), "{path}");
        assert_eq!((event.status(), event.text("correlation_id")), (answer.status.into(), answer.header("x-request-id")), "{path}");
    }
    send(&app, http::Method::PUT, "/items/1", &[], "").await;
    let event = events.take_one();
    assert_eq!((event.text("code"), event.text("method"), event.text("path")), ("method_not_allowed", "PUT", "/items/1"));
}

#[tokio::test]
async fn an_error_of_the_applications_own_is_logged_once_by_its_status() {
    let (events, _guard) = Events::capture();
    let app = shop_with(ErrorHandler::new());
    for (path, status) in [("/old", 410), ("/csv", 400)] {
        fetch(&app, path, &[("x-request-id", "abc")]).await;
        let event = events.take_one();
        assert_eq!((event.level, event.status(), event.text("error.type")), (Level::INFO, status, status.to_string().as_str()));
        assert_eq!((event.text("correlation_id"), event.text("path")), ("abc", path));
        assert!(!event.fields.contains_key("code") && !event.fields.contains_key("error"), "{event:?}");
    }
}

#[tokio::test]
async fn a_panic_is_logged_once_with_its_message() {
    let (events, _guard) = Events::capture();
    fetch(&shop_with(ErrorHandler::new()), "/items/8", &[]).await;
    let event = events.take_one();
    assert_eq!((event.level, event.text("code")), (Level::ERROR, "error"));
    assert_eq!(event.text("error"), "A server error occurred.: the handler panicked: disk 8 is on fire");
}

#[tokio::test]
async fn a_success_is_not_logged() {
    let (events, _guard) = Events::capture();
    let app = shop_with(ErrorHandler::new().log_level(|_| Some(Level::ERROR)));
    let moved = Router::new().route("/", get(async || axum::response::Redirect::to("/new"))).layer(ErrorHandler::new());
    assert_eq!(fetch(&app, "/items/1", &[]).await.status, 200);
    assert_eq!(fetch(&moved, "/", &[]).await.status, 303);
    assert!(events.take().iter().all(|event| event.target != "error_catalog"));
}

#[tokio::test]
async fn nothing_of_a_query_string_is_logged() {
    async fn search(axum::extract::Query(page): axum::extract::Query<std::collections::BTreeMap<String, u8>>) -> String {
        format!("{page:?}")
    }
    let (events, _guard) = Events::capture();
    let app = Router::new()
        .route("/search", get(search))
        .route("/fails", get(async || StoreError::Missing { item: "lamp" }))
        .route("/panics", get(async || if true { panic!("why") } else { "" }))
        .route("/old", get(async || (http::StatusCode::GONE, axum::Json(1))))
        .layer(ErrorHandler::new());
    for path in ["/search", "/fails", "/panics", "/old", "/nowhere"] {
        for envelope in ["application/json", "application/problem+json"] {
            let answer = fetch(&app, &format!("{path}?card=4111canary&page=canary"), &[("accept", envelope)]).await;
            assert!(answer.status >= 400 && !answer.body.contains("canary"), "{answer:?}");
            let logged = format!("{:?}", events.take_one());
            assert!(logged.contains(path) && !logged.contains("canary"), "{logged}");
        }
    }
}

#[test]
fn texts_stay_on_their_line() {
    let (events, _guard) = Events::capture();
    let respond = || {
        let handler = ErrorHandler::new();
        handler.respond(&StoreError::Missing { item: "a\nb\r\n\u{1b}[31mred\u{2028}\u{0}end" });
        handler.respond(&StoreError::Closed(Because("down\n2026-11-22 INFO all is well", Some(Box::new(Because("x\ry\u{85}", None))))));
        handler.respond(&Err::<(), _>("one\ntwo").internal().unwrap_err());
    };
    respond();
    let texts: Vec<_> = events.take_errors().iter().map(|event| event.text("error").to_owned()).collect();
    assert_eq!(texts[1], r"the store is closed: down\n2026-11-22 INFO all is well: x\ry\u{85}");
    assert_eq!(texts[2], r"A server error occurred.: one\ntwo");
    assert!(texts.concat().chars().all(|letter| !letter.is_control() && letter != '\u{2028}'), "{texts:?}");
    let ((), log) = support::logged(respond);
    assert_eq!(log.lines().count(), 3, "{log}");
}

#[test]
fn a_large_tree_makes_no_large_line() {
    let (events, _guard) = Events::capture();
    let mut tree = Detail::empty_map();
    for number in 0..100_000 {
        tree.push_field(format!("field_{number}"), error_catalog::ErrorDetail::new("This field is required.", "required"));
    }
    let error = ValidationError::new().with_detail(tree);
    let handlers = [
        ErrorHandler::new().envelope(Standard),
        ErrorHandler::new().envelope(Drf),
        ErrorHandler::new().envelope(Flat),
        ErrorHandler::new().envelope(Problem),
    ];
    for handler in handlers {
        handler.respond(&error);
        let event = events.take_one();
        let bytes: usize = event.fields.values().map(|value| value.to_string().len()).sum();
        assert!(bytes < 8 * 1024, "{bytes}");
        assert!(event.text("error").ends_with('…'), "{}", event.text("error"));
    }
}

#[test]
fn a_long_text_is_cut_and_a_long_chain_too() {
    let (events, _guard) = Events::capture();
    let long = "é".repeat(1_000_000);
    ErrorHandler::new().respond(&Err::<(), _>(io::Error::other(long)).internal().unwrap_err());
    let text = events.take_one().text("error").to_owned();
    assert!(text.len() < 5_000 && text.ends_with('…'), "{}", text.len());

    // No two in a row are alike: a source that repeats its error is told once.
    let chain = (0..1_000).fold(None, |inner, number| Some(Box::new(Because(["tick", "tock"][number % 2], inner)))).unwrap();
    ErrorHandler::new().respond(&StoreError::Closed(*chain));
    assert!(events.take_one().text("error").len() < 1_000);
}

#[tokio::test]
async fn an_error_that_is_boxed_twice_is_told_once() {
    #[derive(Debug, ApiError)]
    enum Outer {
        #[transparent]
        Store(StoreError),
    }
    let (events, _guard) = Events::capture();
    let app = Router::new()
        .route("/", get(async || -> Result<(), Error> { Err(Outer::Store(StoreError::Closed(causes())))? }))
        .layer(ErrorHandler::new());
    fetch(&app, "/", &[]).await;
    let told = "the store is closed: the query failed: the connection broke: the cable is cut";
    assert_eq!(events.take_one().text("error"), told);
}

#[tokio::test]
async fn an_error_outside_of_any_handler_is_not_logged() {
    let (events, _guard) = Events::capture();
    let app: Router = Router::new().route("/", get(async || NotFound::new()));
    assert_eq!(fetch(&app, "/", &[]).await.status, 404);
    assert_eq!(NotFound::new().to_response().status(), 404);
    Scope::new().respond(&NotFound::new());
    assert!(events.take_errors().is_empty());
}

#[tokio::test]
async fn the_log_has_the_error_as_it_was_before_the_hook() {
    let (events, _guard) = Events::capture();
    let app = shop_with(ErrorHandler::new().hook(|_, _, response| *response.status_mut() = http::StatusCode::GONE));
    assert_eq!(fetch(&app, "/items/9", &[]).await.status, 410);
    assert_eq!(events.take_one().fields["status"], Value::from(404));
}

#[tokio::test]
async fn an_application_logs_with_the_id_of_its_request() {
    let (events, _guard) = Events::capture();
    async fn work() -> Result<(), Throttled> {
        let scope = Scope::current().unwrap();
        tracing::info!(correlation_id = scope.get_correlation_id(), "at work");
        Err(Throttled::new())
    }
    let app = Router::new().route("/", get(work)).layer(ErrorHandler::new());
    fetch(&app, "/", &[]).await;
    let events = events.take();
    let ids: Vec<_> = events.iter().filter_map(|event| event.fields.get("correlation_id")).collect();
    assert!(ids.len() == 2 && ids[0] == ids[1], "{events:#?}");
}
