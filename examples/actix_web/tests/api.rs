//! Every error of the API: what clients see of it, and what is in the log alone.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test that cannot go on must fail")]

use std::fs;

use actix_web::{
    App, Error,
    body::{MessageBody, to_bytes},
    dev::{Service, ServiceResponse},
    http::header::AUTHORIZATION,
    test::{TestRequest, init_service},
    web::Data,
};
use example_actix_web::{Orders, error_handler, routes};
use serde_json::{Value, json};
use tempfile::NamedTempFile;

/// A request, its `Authorization`; the status that answers it, the code, and the header that this status must have.
type Row = (&'static str, &'static str, u16, &'static str, &'static str);

const TABLE: &[Row] = &[
    ("GET /orders/7", "", 404, "order_not_found", ""),
    ("GET /orders/x", "", 404, "not_found", ""),
    ("POST /orders/1/payments", "", 401, "not_authenticated", "www-authenticate: Bearer"),
    ("POST /orders/1/payments", "Bearer me", 402, "payment_refused", ""),
    ("POST /orders/1/payments", "Bearer me", 402, "payment_refused", ""),
    ("POST /orders/1/payments", "Bearer me", 429, "too_many_payments", "retry-after: 30"),
    ("POST /orders/7/payments", "Bearer me", 404, "order_not_found", ""),
    ("GET /archive", "", 503, "orders_unavailable", ""),
    ("GET /panic", "", 500, "error", ""),
    ("GET /nothing", "", 404, "not_found", ""),
    ("DELETE /orders/1", "", 405, "method_not_allowed", "allow: GET"),
];

/// What is in the log alone: the reason of the 503, and that of the panic.
const SECRETS: [&str; 2] = ["No such file", "the till is on fire"];

#[actix_web::test]
async fn every_error_is_a_problem() {
    let file = NamedTempFile::new().unwrap();
    let log = tracing_subscriber::fmt().with_ansi(false).with_writer(file.reopen().unwrap()).finish();
    let _logged = tracing::subscriber::set_default(log);
    let app = init_service(App::new().app_data(Data::new(Orders::default())).configure(routes).wrap(error_handler())).await;

    for row in TABLE {
        let (request, authorization, status, code, header) = *row;
        let answer = send(&app, self::request(request, authorization).to_request()).await;
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

#[actix_web::test]
async fn a_success_has_the_correlation_id_too() {
    let app = init_service(App::new().app_data(Data::new(Orders::default())).configure(routes).wrap(error_handler())).await;
    let answer = send(&app, request("GET /orders/1", "").to_request()).await;
    assert_eq!((answer.status, answer.body.as_str()), (200, r#"{"number":1,"total":4200}"#));
    assert!(answer.headers.iter().any(|header| header.starts_with("x-request-id: ")), "{:?}", answer.headers);
}

/// A response; its headers as lines.
struct Answer {
    status: u16,
    headers: Vec<String>,
    body: String,
}

fn request(request: &str, authorization: &str) -> TestRequest {
    let (method, path) = request.split_once(' ').unwrap();
    let request = TestRequest::with_uri(path).method(method.parse().unwrap());
    if authorization.is_empty() { request } else { request.insert_header((AUTHORIZATION, authorization)) }
}

async fn send<R, B: MessageBody + 'static>(app: &impl Service<R, Response = ServiceResponse<B>, Error = Error>, request: R) -> Answer {
    // The middleware hands on a panic as an error that has its response; the server asks for it as this does.
    let response = match app.call(request).await {
        Ok(response) => response.into_parts().1.map_into_boxed_body(),
        Err(error) => error.error_response(),
    };
    let headers = response.headers().iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect();
    let status = response.status().as_u16();
    let body = to_bytes(response.into_body()).await.unwrap();
    Answer { status, headers, body: String::from_utf8(body.into()).unwrap() }
}
