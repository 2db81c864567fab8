//! Every error of the API: what clients see of it, and what is in the log alone.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test that cannot go on must fail")]

use std::fs;

use example_poem::app;
use poem::{
    Endpoint,
    http::header::AUTHORIZATION,
    test::{TestClient, TestResponse},
};
use serde_json::{Value, json};
use tempfile::NamedTempFile;

/// A request, its `Authorization`; the status that answers it, the code, and the header that this status must have.
type Row = (&'static str, &'static str, u16, &'static str, &'static str);

const TABLE: &[Row] = &[
    ("GET /orders/7", "", 404, "order_not_found", ""),
    ("GET /orders/x", "", 400, "parse_error", ""),
    ("POST /orders/1/payments", "", 401, "not_authenticated", "www-authenticate: Bearer"),
    ("POST /orders/1/payments", "Bearer me", 402, "payment_refused", ""),
    ("POST /orders/1/payments", "Bearer me", 402, "payment_refused", ""),
    ("POST /orders/1/payments", "Bearer me", 429, "too_many_payments", "retry-after: 30"),
    ("POST /orders/7/payments", "Bearer me", 404, "order_not_found", ""),
    ("GET /archive", "", 503, "orders_unavailable", ""),
    ("GET /panic", "", 500, "error", ""),
    ("GET /nothing", "", 404, "not_found", ""),
    ("DELETE /orders/1", "", 405, "method_not_allowed", "allow: "),
];

/// What is in the log alone: the reason of the 503, and that of the panic.
const SECRETS: [&str; 2] = ["No such file", "the till is on fire"];

#[tokio::test]
async fn every_error_is_a_problem() {
    let file = NamedTempFile::new().unwrap();
    let log = tracing_subscriber::fmt().with_ansi(false).with_writer(file.reopen().unwrap()).finish();
    let _logged = tracing::subscriber::set_default(log);
    let app = TestClient::new(app());

    for row in TABLE {
        let (request, authorization, status, code, header) = *row;
        let answer = send(&app, request, authorization).await;
        let Answer { headers, body, .. } = &answer;
        let problem: Value = serde_json::from_str(body).unwrap();
        let path = request.split_once(' ').unwrap().1;
        assert_eq!((answer.status, &problem["status"], &problem["code"]), (status, &json!(status), &json!(code)), "{row:?}");
        assert_eq!(problem["type"], format!("https://example.com/errors/{code}"), "{row:?}");
        assert_eq!(problem["instance"], path, "{row:?}");
        let correlation = format!("x-request-id: {}", problem["correlation_id"].as_str().unwrap());
        for must in ["content-type: application/problem+json", &correlation, header] {
            assert!(must.is_empty() || headers.iter().any(|is| is == must), "{row:?}: {must} is not in {headers:?}");
        }
        assert_eq!(problem.get("amount"), (status == 402).then_some(&json!(4_200)), "{row:?}");
        for secret in SECRETS {
            assert!(!body.contains(secret) && !headers.concat().contains(secret), "{row:?}: {body} {headers:?}");
        }
    }

    let log = fs::read_to_string(file.path()).unwrap();
    assert_eq!(log.lines().count(), TABLE.len(), "{log}");
    assert!(SECRETS.iter().all(|secret| log.contains(secret)), "{log}");
}

#[tokio::test]
async fn a_success_has_the_correlation_id_too() {
    let app = TestClient::new(app());
    let answer = send(&app, "GET /orders/1", "").await;
    assert_eq!((answer.status, answer.body.as_str()), (200, r#"{"number":1,"total":4200}"#));
    assert!(answer.headers.iter().any(|header| header.starts_with("x-request-id: ")), "{:?}", answer.headers);
}

/// A response; its headers as lines.
struct Answer {
    status: u16,
    headers: Vec<String>,
    body: String,
}

async fn send(app: &TestClient<impl Endpoint>, request: &str, authorization: &str) -> Answer {
    let (method, path) = request.split_once(' ').unwrap();
    let mut request = app.request(method.parse().unwrap(), path);
    if !authorization.is_empty() {
        request = request.header(AUTHORIZATION, authorization);
    }
    let TestResponse(response) = request.send().await;
    let headers = response.headers().iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect();
    Answer { status: response.status().as_u16(), headers, body: response.into_body().into_string().await.unwrap() }
}
