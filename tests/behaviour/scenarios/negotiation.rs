//! Who gets JSON, who problem details, and who the application's page.

use error_catalog::{
    ApiError, ErrorHandler,
    envelope::{Drf, Problem},
};

use super::{Answer, fetch, send, shop_with};

/// What Chrome, Firefox and Safari send when they are sent to an address.
const BROWSERS: [&str; 3] = [
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7",
    "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8",
];

const JSON: &str = "application/json";
const PROBLEM: &str = "application/problem+json";
const HTML: &str = "text/html; charset=utf-8";

fn with_page() -> ErrorHandler {
    ErrorHandler::new()
        .page(|page| format!("<!doctype html><title>{}</title><h1>{}</h1><p>{}</p>", page.reason(), page.message(), page.correlation_id()))
}

#[tokio::test]
async fn an_api_client_gets_json_where_a_browser_gets_the_page() {
    let app = shop_with(with_page());
    let situations = [
        ("/items/2", 403, "not_the_owner", "You do not have permission to perform this action."),
        ("/items/9", 404, "item_not_found", "Item 9 does not exist."),
        ("/items/5", 500, "storage", "A server error occurred."),
        ("/items/8", 500, "error", "A server error occurred."),
        ("/items/x", 400, "parse_error", "Malformed request."),
        ("/nowhere", 404, "not_found", "Not found."),
        ("/bare", 402, "payment_required", "Payment Required."),
    ];
    for (path, status, code, message) in situations {
        let api = fetch(&app, path, &[("accept", JSON)]).await;
        assert_eq!((api.status, api.header("content-type"), api.header("vary")), (status, JSON, "Accept"), "{path}");
        assert_eq!((&api.json()["error"]["code"], &api.json()["error"]["message"]), (&code.into(), &message.into()), "{path}");
        for accept in BROWSERS {
            let page = fetch(&app, path, &[("accept", accept), ("x-request-id", "7")]).await;
            assert_eq!((page.status, page.header("content-type"), page.header("vary")), (status, HTML, "Accept"), "{path}");
            assert!(page.body.ends_with(&format!("<h1>{message}</h1><p>7</p>")), "{path}: {}", page.body);
        }
    }
}

#[tokio::test]
async fn the_weights_of_accept_decide_and_vary_says_so_where_they_did() {
    let app = shop_with(with_page());
    let rows = [
        (Some("application/json"), JSON, true),
        (Some("Application/JSON"), JSON, true),
        (Some("application/*"), JSON, true),
        (Some("application/problem+json"), PROBLEM, true),
        (Some("application/problem+json, application/json;q=0.9"), PROBLEM, true),
        (Some("application/problem+json;q=0.9, application/json"), JSON, true),
        (Some("application/json, application/problem+json"), JSON, true),
        (Some("text/html"), HTML, true),
        (Some("text/*"), HTML, true),
        (Some("text/html;q=0.8, application/json;q=0.9"), JSON, true),
        (Some("text/html;q=0.9, application/json;q=0.8"), HTML, true),
        (Some("text/html, application/json"), JSON, true),
        (Some("*/*;q=0.1, text/html"), HTML, true),
        (Some("text/html;q=0, */*"), JSON, true),
        (Some("application/json, text/plain, */*"), JSON, false),
        (Some("*/*"), JSON, false),
        (Some("image/avif,image/webp,*/*;q=0.8"), JSON, false),
        (Some("image/png"), JSON, false),
        (Some(""), JSON, false),
        (Some("nonsense"), JSON, false),
        (None, JSON, false),
    ];
    for (accept, media_type, decided) in rows {
        let headers: Vec<_> = accept.map(|accept| ("accept", accept)).into_iter().collect();
        for path in ["/items/9", "/nowhere"] {
            let answer = fetch(&app, path, &headers).await;
            let vary = if decided { "Accept" } else { "" };
            assert_eq!((answer.status, answer.header("content-type"), answer.header("vary")), (404, media_type, vary), "{path} {accept:?}");
        }
    }
}

#[tokio::test]
async fn all_lines_of_accept_count() {
    let app = shop_with(with_page());
    for (lines, media_type) in
        [(["image/png", "text/html"], HTML), (["text/html;q=0.5", PROBLEM], PROBLEM), ([JSON, "text/html;q=0.5"], JSON)]
    {
        let answer = fetch(&app, "/items/9", &lines.map(|line| ("accept", line))).await;
        assert_eq!((answer.header("content-type"), answer.header("vary")), (media_type, "Accept"), "{lines:?}");
    }
}

#[tokio::test]
async fn without_a_page_a_browser_gets_the_envelope() {
    let app = shop_with(ErrorHandler::new().envelope(Drf));
    for accept in BROWSERS {
        let answer = fetch(&app, "/items/9", &[("accept", accept)]).await;
        assert_eq!((answer.body.as_str(), answer.header("vary")), (r#"{"detail":"Item 9 does not exist."}"#, ""));
    }
    let problem = fetch(&app, "/items/9", &[("accept", PROBLEM)]).await;
    assert_eq!((problem.header("content-type"), problem.header("vary")), (PROBLEM, "Accept"));
}

#[tokio::test]
async fn who_sends_json_gets_json() {
    let app = shop_with(with_page());
    for content_type in ["application/json", "application/json; charset=utf-8", "Application/vnd.shop+json"] {
        let headers = [("content-type", content_type), ("accept", BROWSERS[0])];
        for (path, body, status) in [("/orders", r#"{"id":9}"#, 404), ("/orders", "{", 400), ("/nowhere", "{}", 404)] {
            let answer = send(&app, http::Method::POST, path, &headers, body).await;
            assert_eq!((answer.status, answer.header("content-type"), answer.header("vary")), (status, JSON, ""), "{path} {content_type}");
        }
    }
    let form = [("content-type", "application/x-www-form-urlencoded"), ("accept", BROWSERS[0])];
    let answer = send(&app, http::Method::POST, "/orders", &form, "id=9").await;
    assert_eq!((answer.status, answer.header("content-type")), (415, HTML));
}

#[tokio::test]
async fn problem_details_as_the_envelope_are_what_accepts_json_too() {
    let app = shop_with(ErrorHandler::new().envelope(Problem));
    for accept in [Some(JSON), Some(PROBLEM), Some("*/*"), None] {
        let headers: Vec<_> = accept.map(|accept| ("accept", accept)).into_iter().collect();
        let answer = fetch(&app, "/items/9", &headers).await;
        assert_eq!(answer.header("content-type"), PROBLEM, "{accept:?}");
    }
}

#[tokio::test]
async fn vary_is_added_to_what_the_answer_has() {
    #[derive(Debug, ApiError)]
    #[status(404)]
    #[header("Vary", "Origin")]
    struct Foreign;
    let app = axum::Router::new().route("/", axum::routing::get(async || Foreign)).layer(with_page());
    let answer = fetch(&app, "/", &[("accept", JSON)]).await;
    assert_eq!(answer.headers.get_all("vary").iter().collect::<Vec<_>>(), ["Origin", "Accept"]);
    assert_eq!(fetch(&app, "/", &[]).await.header("vary"), "Origin");
}

#[tokio::test]
async fn what_a_cache_may_store_varies_whoever_asked_first() {
    #[derive(Debug, ApiError)]
    #[status(404)]
    enum Missing {
        #[header("Cache-Control", "public, max-age=60")]
        Stored,
        #[header("Cache-Control", "private, No-Store")]
        NotStored,
    }
    let app = axum::Router::new()
        .route("/stored", axum::routing::get(async || Missing::Stored))
        .route("/not-stored", axum::routing::get(async || Missing::NotStored))
        .layer(with_page());
    for accept in [None, Some("*/*"), Some(JSON), Some(BROWSERS[0])] {
        let headers: Vec<_> = accept.map(|accept| ("accept", accept)).into_iter().collect();
        let stored = fetch(&app, "/stored", &headers).await;
        assert_eq!((stored.header("cache-control"), stored.header("vary")), ("public, max-age=60", "Accept"), "{accept:?}");
        let not_stored = fetch(&app, "/not-stored", &headers).await;
        let decided = accept.is_some_and(|accept| accept != "*/*");
        assert_eq!(not_stored.header("vary"), if decided { "Accept" } else { "" }, "{accept:?}");
    }
}

#[tokio::test]
async fn every_text_of_the_page_is_escaped() {
    #[derive(Debug, ApiError)]
    #[status(404)]
    #[detail("No {name}.")]
    struct Missing {
        name: &'static str,
    }
    let page = ErrorHandler::new().page(|page| format!("<p title='{}'>{}</p>", page.path(), page.message()));
    let app = axum::Router::new().fallback(async || Missing { name: "<script>" }).layer(page);
    let Answer { body, .. } = fetch(&app, "/a'b", &[("accept", BROWSERS[0])]).await;
    assert_eq!(body, "<p title='/a&#39;b'>No &lt;script&gt;.</p>");
}
