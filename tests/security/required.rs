//! What RFC 9110 and RFC 6585 ask of an error response, on every status: challenges, methods, protocols, no caching, and a body that is what it says.

use error_catalog::{
    ErrorHandler,
    envelope::{Problem, Standard},
};
use error_catalog_tests::{
    client::{Connection, RawResponse},
    servers::{self, Framework},
};

use crate::local::{Answer, ask};

/// The header that a status must come with, and what the handler says where nobody else does.
fn required(status: u16) -> Option<(&'static str, &'static str)> {
    match status {
        401 => Some(("www-authenticate", "Bearer")),
        405 => Some(("allow", "")),
        407 => Some(("proxy-authenticate", "Bearer")),
        426 => Some(("upgrade", "websocket")),
        _ => None,
    }
}

const NAMES: [&str; 4] = ["www-authenticate", "allow", "proxy-authenticate", "upgrade"];

/// Who adds `Allow` to a 405, where it is missing, after every layer: axum's router, for its own answers alone. Nothing tells a layer which these are, so that
/// a 405 of a handler in axum has the `Allow` that it was given, or none.
fn is_without_allow(framework: Framework, status: u16) -> bool {
    framework == Framework::Axum && status == 405
}

fn assert_required(framework: Framework, status: u16, header: &dyn Fn(&str) -> Vec<String>, what: &str) {
    for name in NAMES {
        let expected: Vec<String> = match required(status) {
            Some((own, _)) if own == name && is_without_allow(framework, status) => Vec::new(),
            Some((own, value)) if own == name => vec![value.to_owned()],
            _ => Vec::new(),
        };
        assert_eq!(header(name), expected, "{what}: {name}");
    }
    assert_eq!(header("cache-control"), ["no-store"], "{what}");
    assert_eq!(header("x-content-type-options"), ["nosniff"], "{what}");
    assert_eq!(header("x-request-id"), ["given"], "{what}");
}

fn of(headers: &[(String, Vec<u8>)], name: &str) -> Vec<String> {
    let own = headers.iter().filter(|(own, _)| own == name);
    own.map(|(_, value)| String::from_utf8(value.clone()).unwrap()).collect()
}

fn assert_complete(framework: Framework, status: u16, response: &RawResponse, kind: &str, what: &str) {
    let header = |name: &str| of(&response.headers, name);
    assert_eq!(response.status, status, "{what}");
    assert_required(framework, status, &header, what);
    assert_eq!(header("content-type"), [kind], "{what}");
    assert_eq!(header("content-length"), [response.body.len().to_string()], "{what}");
    assert_eq!(header("transfer-encoding"), [""; 0], "{what}");
    let body: serde_json::Value = serde_json::from_slice(&response.body).unwrap();
    let body = if kind == "application/json" { &body["error"] } else { &body };
    assert_eq!((&body["status"], &body["correlation_id"]), (&status.into(), &"given".into()), "{what}");
}

#[test]
fn every_status_declared_or_foreign_has_what_it_needs_in_every_framework() {
    for (handler, kind) in
        [(ErrorHandler::new().envelope(Standard), "application/json"), (ErrorHandler::new().envelope(Problem), "application/problem+json")]
    {
        for framework in Framework::ALL {
            let server = servers::start(framework, handler.clone());
            // The length is right where the next answer is found after the body.
            let mut connection = Connection::open(server.addr).unwrap();
            for status in 400..600 {
                for route in ["status", "declared-status"] {
                    let request = format!("GET /{route}/{status} HTTP/1.1\r\nhost: x\r\nx-request-id: given\r\n\r\n");
                    let response = connection.send(request.as_bytes()).unwrap();
                    let what = format!("{} {kind} /{route}/{status}", framework.name());
                    assert_complete(framework, status, &response, kind, &what);
                }
            }
        }
    }
}

/// RFC 9110, section 7.8; the connection goes on.
#[test]
fn an_upgrade_that_is_asked_for_is_one_of_the_connection() {
    for framework in Framework::ALL {
        let server = servers::start(framework, ErrorHandler::new());
        let mut connection = Connection::open(server.addr).unwrap();
        for (path, status, expected) in [
            ("/status/426", 426, &["upgrade"][..]),
            ("/declared-status/426", 426, &["upgrade"]),
            ("/status/404", 404, &[]),
            ("/declared-status/500", 500, &[]),
        ] {
            let response = connection.send(format!("GET {path} HTTP/1.1\r\nhost: x\r\n\r\n").as_bytes()).unwrap();
            assert_eq!(response.status, status, "{}: {path}", framework.name());
            assert_eq!(of(&response.headers, "connection"), expected, "{}: {path}", framework.name());
        }
    }
}

#[test]
fn the_wrong_method_names_the_right_ones_where_the_framework_knows_them() {
    for (framework, allow) in [(Framework::Axum, "GET,HEAD"), (Framework::ActixWeb, "GET"), (Framework::Poem, "")] {
        let server = servers::start(framework, ErrorHandler::new());
        let request = "POST /ok HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n";
        let response = error_catalog_tests::client::send(server.addr, request);
        assert_eq!((response.status, of(&response.headers, "allow")), (405, vec![allow.to_owned()]), "{}", framework.name());
    }
}

#[test]
fn every_response_that_is_left_alone_has_what_it_needs_and_keeps_its_body() {
    for framework in Framework::ALL {
        for status in 400..600 {
            for answer in [Answer::Json(status), Answer::Cached(status)] {
                let answered = ask(framework, &ErrorHandler::new(), answer, &[("x-request-id", "given")]);
                let what = format!("{} {answer:?}", framework.name());
                let is_cached = matches!(answer, Answer::Cached(_)) && ![428, 429, 431, 511].contains(&status);
                let header = |name: &str| match name {
                    "cache-control" if is_cached => {
                        assert_eq!(of(&answered.headers, name), ["max-age=60"], "{what}: the application may say so");
                        vec!["no-store".to_owned()]
                    }
                    name => of(&answered.headers, name),
                };
                assert_eq!(answered.status, status, "{what}");
                assert_required(framework, status, &header, &what);
                assert_eq!(of(&answered.headers, "content-type"), ["application/json"], "{what}");
                assert_eq!(answered.body, br#"{"own":true}"#, "{what}");
            }
        }
    }
}

#[test]
fn every_foreign_response_that_is_replaced_has_what_it_needs() {
    for framework in Framework::ALL {
        for status in 400..600 {
            for kind in [None, Some("text/plain"), Some("text/html")] {
                let answered = ask(framework, &ErrorHandler::new(), Answer::Foreign(status, kind), &[("x-request-id", "given")]);
                let what = format!("{} {status} {kind:?}", framework.name());
                assert_eq!(answered.status, status, "{what}");
                assert_required(framework, status, &|name| of(&answered.headers, name), &what);
                assert_eq!(of(&answered.headers, "content-type"), ["application/json"], "{what}");
                let length = of(&answered.headers, "content-length");
                assert!(length.is_empty() || length == [answered.body.len().to_string()], "{what}: {length:?}");
            }
        }
    }
}
