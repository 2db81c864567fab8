//! What is no matter of one answer: connections, and answers that are no errors.

use error_catalog::ErrorHandler;
use error_catalog_tests::{
    client::{self, Connection, RawResponse},
    servers::{self, Framework},
};

fn request(method: &str, path: &str) -> Vec<u8> {
    format!("{method} {path} HTTP/1.1\r\nhost: localhost\r\n\r\n").into_bytes()
}

fn code(response: &RawResponse) -> String {
    let body: serde_json::Value = serde_json::from_slice(&response.body).unwrap();
    body["error"]["code"].as_str().unwrap().to_owned()
}

/// A panic costs neither the server nor the connection.
pub fn a_panic_leaves_the_connection_open(framework: Framework) {
    let server = servers::start(framework, ErrorHandler::new());
    let mut connection = Connection::open(server.addr).unwrap();
    for _ in 0..3 {
        for path in ["/panic", "/panic-late"] {
            let response = connection.send(&request("GET", path)).unwrap();
            assert_eq!((response.status, code(&response)), (500, "error".to_owned()));
        }
        let response = connection.send(&request("GET", "/ok")).unwrap();
        assert_eq!((response.status, response.text()), (200, "ok".to_owned()));
    }
}

/// Requests on one connection have ids of their own.
pub fn every_request_of_a_connection_has_its_id(framework: Framework) {
    let server = servers::start(framework, ErrorHandler::new());
    let mut connection = Connection::open(server.addr).unwrap();
    let mut ids = std::collections::HashSet::new();
    for path in ["/ok", "/id", "/declared/7", "/unknown", "/panic"].repeat(20) {
        let response = connection.send(&request("GET", path)).unwrap();
        let id = response.header("x-request-id").unwrap().to_owned();
        assert!(path == "/ok" || response.text().contains(&id), "{path}");
        assert!(ids.insert(id), "{path}");
    }
}

/// A rendered answer to `HEAD` is that to `GET` without its body, and the connection goes on behind it.
pub fn head_has_the_headers_of_get(framework: Framework, path: &str) {
    let server = servers::start(framework, ErrorHandler::new());
    let mut connection = Connection::open(server.addr).unwrap();
    let told = |response: &RawResponse| {
        let mut headers = response.headers.clone();
        headers.retain(|(name, _)| name != "date" && name != "x-request-id");
        headers.sort();
        (response.status, headers)
    };
    let head = connection.send(&request("HEAD", path)).unwrap();
    let get = connection.send(&request("GET", path)).unwrap();
    assert_eq!(told(&head), told(&get));
    assert!(get.header("content-length").is_some_and(|length| length == get.body.len().to_string()));
}

/// An answer that is no error gets the correlation id, and nothing else; one without a body keeps having none.
pub fn successes_are_untouched(framework: Framework) {
    let server = servers::start(framework, ErrorHandler::new());
    for status in [200, 201, 204, 206, 299, 301, 304, 307, 399] {
        let response = client::get(server.addr, &format!("/status/{status}"));
        assert_eq!(response.status, status);
        let own: Vec<_> = response.headers.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(response.header("x-request-id").map(str::len), Some(36), "{status}");
        for name in own {
            assert!(matches!(name, "date" | "content-type" | "content-length" | "x-request-id"), "{status}: {name}");
        }
        assert_eq!(response.body.is_empty(), matches!(status, 204 | 304), "{status}");
    }
}

/// A streamed body passes part by part; it is made after the request's scope.
pub fn a_streamed_body_passes(framework: Framework) {
    let server = servers::start(framework, ErrorHandler::new());
    let response = client::get(server.addr, "/stream");
    let parts: Vec<_> = (0..5).map(|part| format!("part {part}, in a scope: false\n")).collect();
    assert_eq!((response.status, response.text()), (200, parts.concat()));
    assert_eq!(response.header("transfer-encoding"), Some("chunked"));
    assert_eq!(response.header("content-length"), None);
}

/// All that holds of every framework.
macro_rules! of_every_framework {
    ($framework:expr) => {
        #[test]
        fn every_answer_is_the_one_of_the_table_in_every_envelope() {
            crate::compare::compare($framework);
        }

        #[test]
        fn a_panic_leaves_the_connection_open() {
            crate::connection::a_panic_leaves_the_connection_open($framework);
        }

        #[test]
        fn every_request_of_a_connection_has_its_id() {
            crate::connection::every_request_of_a_connection_has_its_id($framework);
        }

        #[test]
        fn head_has_the_headers_of_get() {
            crate::connection::head_has_the_headers_of_get($framework, "/unknown");
        }

        #[test]
        fn successes_are_untouched() {
            crate::connection::successes_are_untouched($framework);
        }

        #[test]
        fn a_streamed_body_passes() {
            crate::connection::a_streamed_body_passes($framework);
        }
    };
}
pub(crate) use of_every_framework;
