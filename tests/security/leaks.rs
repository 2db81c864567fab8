//! What stays inside: `Display`, `Debug`, sources, fields that are not shown, panic messages, and the texts of frameworks.

use std::{fmt, num::ParseIntError};

use error_catalog::{
    ApiError, Error, ErrorHandler, Internal,
    envelope::Standard,
    exceptions::{ApiException, NotFound},
};
use error_catalog_tests::{
    client::{Connection, RawResponse},
    servers::{self, Framework},
};

use crate::{
    local::{Answer, ask},
    support::{BROWSER, BY_BROWSER, BY_PROBLEM, CANARY, PLAIN, assert_sound, envelopes, page, text},
};

/// An error of a library: the canary is in all that it says.
#[derive(Debug)]
#[expect(dead_code, reason = "what only `Debug` shows")]
struct Library(&'static str, Option<Box<Library>>);

fn library(depth: usize) -> Library {
    Library(CANARY, (depth > 0).then(|| Box::new(library(depth - 1))))
}

impl fmt::Display for Library {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(CANARY)
    }
}

impl std::error::Error for Library {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.1.as_ref().map(|inner| &**inner as _)
    }
}

/// A `Debug` and a `Display` with the canary, in a field that a text shows.
struct Id(u8);

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{CANARY} {}", self.0)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// Every place of a declaration in which something can be that clients must not see.
#[derive(Debug, thiserror::Error, ApiError)]
enum Secretive {
    #[error("{CANARY} {secret}")]
    #[status(404)]
    #[detail("Post {id} does not exist.")]
    #[header("X-Post", .id)]
    Field { id: u64, secret: &'static str },

    #[error("{CANARY} {0}")]
    #[status(409)]
    #[detail("{1}")]
    Position(&'static str, Id),

    #[error("{CANARY}")]
    #[status(503)]
    Source(#[from] Library),

    #[error("{CANARY} {0}")]
    #[status(400)]
    Parsed(ParseIntError, #[source] Library),

    #[error("{CANARY} {text}")]
    #[status(.status)]
    #[detail("Upstream said {text}.")]
    Upstream { status: u16, text: &'static str },

    #[error("{CANARY} {shown}")]
    #[status(502)]
    #[detail("Exposed: {shown}.")]
    Exposed {
        #[expose]
        shown: u8,
        hidden: &'static str,
    },

    #[error("{CANARY} {secret}")]
    #[extends(NotFound)]
    Class { secret: &'static str },

    #[error("{CANARY}")]
    Inner {
        #[transparent]
        inner: Box<dyn ApiError + Send + Sync>,
        secret: &'static str,
    },
}

fn secretive() -> Vec<Error> {
    let parsed = || "x".parse::<u8>().unwrap_err();
    let inner: Box<dyn ApiError + Send + Sync> = Box::new(Secretive::Upstream { status: 500, text: CANARY });
    vec![
        Secretive::Field { id: 7, secret: CANARY }.into(),
        Secretive::Position(CANARY, Id(7)).into(),
        Secretive::Source(library(5)).into(),
        Secretive::Parsed(parsed(), library(2)).into(),
        Secretive::Upstream { status: 500, text: CANARY }.into(),
        Secretive::Upstream { status: 599, text: CANARY }.into(),
        Secretive::Upstream { status: 200, text: CANARY }.into(),
        Secretive::Exposed { shown: 7, hidden: CANARY }.into(),
        Secretive::Class { secret: CANARY }.into(),
        Secretive::Inner { inner, secret: CANARY }.into(),
        Internal::new(library(3)).into(),
        Internal::new(CANARY).into(),
        ApiException::new().into(),
    ]
}

/// All handlers that there are: the envelopes, without and with a page.
fn handlers() -> Vec<(&'static str, ErrorHandler)> {
    let plain = envelopes().into_iter();
    plain.chain(envelopes().map(|(name, handler)| (name, handler.page(page)))).collect()
}

#[test]
fn nothing_that_a_declaration_does_not_show_is_in_any_response() {
    for (name, handler) in handlers() {
        for error in secretive() {
            for asked in [PLAIN, BY_BROWSER, BY_PROBLEM] {
                let response = asked.respond(&handler, &error);
                assert_sound(&response, &name);
                assert!(!text(&response).contains(CANARY), "{name}: {}", text(&response));
                assert!(!format!("{:?}", response.headers()).contains(CANARY), "{name}: {:?}", response.headers());
            }
            assert!(!format!("{:?}", error.to_response()).contains(CANARY), "outside of a handler");
        }
    }
}

#[test]
fn debug_mode_shows_the_chain_so_the_canaries_are_there() {
    for (name, handler) in envelopes() {
        let handler = handler.debug(true).page(page);
        for asked in [PLAIN, BY_BROWSER, BY_PROBLEM] {
            let response = asked.respond(&handler, &Error::from(Secretive::Source(library(5))));
            assert_sound(&response, &name);
            assert!(text(&response).contains(CANARY), "{name}: {}", text(&response));
        }
    }
    let silent = secretive().iter().filter(|error| !format!("{error} {error:?}").contains(CANARY)).count();
    assert_eq!(silent, 1, "ApiException alone has nothing to hide");
}

/// The requests whose answers hold canaries inside.
const ROUTES: [&str; 27] = [
    "GET /declared/7",
    "GET /any",
    "GET /validation",
    "GET /conflict",
    "GET /throttled",
    "GET /unauthenticated",
    "GET /database",
    "GET /panic",
    "GET /panic-late",
    "GET /html",
    "GET /json",
    "GET /shown?text=said",
    "GET /middleware",
    "GET /number/x",
    "GET /number/99999999999",
    "GET /slow",
    "GET /nowhere",
    "POST /ok",
    "PUT /declared/7",
    "GET /shown",
    "GET /nested/declared/7",
    "GET /nested/nowhere",
    "GET /status/404",
    "GET /status/500",
    "GET /declared-status/404",
    "GET /declared-status/500",
    "GET /declared-status/1",
];

/// Requests with a body.
const FORMS: [(&str, &str); 4] = [
    ("application/json", r#"{"name":"#),
    ("application/json", r#"{"name":{"canary-4f1d":1}}"#),
    ("text/canary-4f1", "name"),
    ("application/json", "[]"),
];

/// What requests accept.
const ACCEPTS: [&str; 4] = ["*/*", "application/json", "application/problem+json", BROWSER];

fn assert_silent(response: &RawResponse, what: &str) {
    let silent = |bytes: &[u8]| !String::from_utf8_lossy(bytes).contains(servers::CANARY);
    assert!(silent(&response.head), "{what}: {}", String::from_utf8_lossy(&response.head));
    assert!(silent(&response.body), "{what}: {}", response.text());
}

fn ask_all(framework: Framework, handler: &ErrorHandler, name: &str) {
    let server = servers::start(framework, handler.clone());
    for accept in ACCEPTS {
        for route in ROUTES {
            let request = format!("{route} HTTP/1.1\r\nhost: x\r\naccept: {accept}\r\ncontent-length: 0\r\n\r\n");
            let response = error_catalog_tests::client::send(server.addr, request);
            let what = format!("{} {name} {accept} {route}", framework.name());
            assert!(response.status >= 400, "{what}: {}", response.status);
            assert_silent(&response, &what);
        }
        for (kind, body) in FORMS {
            let request = format!(
                "POST /form HTTP/1.1\r\nhost: x\r\naccept: {accept}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\n\r\n{body}",
                body.len(),
            );
            let response = error_catalog_tests::client::send(server.addr, request);
            assert!(response.status >= 400);
            assert_silent(&response, &format!("{} {name} {accept} {body}", framework.name()));
        }
    }
}

#[test]
fn nothing_is_in_the_responses_of_axum() {
    for (name, handler) in handlers() {
        ask_all(Framework::Axum, &handler, name);
    }
}

#[test]
fn nothing_is_in_the_responses_of_actix_web() {
    for (name, handler) in handlers() {
        ask_all(Framework::ActixWeb, &handler, name);
    }
}

#[test]
fn nothing_is_in_the_responses_of_poem() {
    for (name, handler) in handlers() {
        ask_all(Framework::Poem, &handler, name);
    }
}

#[test]
fn nothing_is_in_any_response_of_any_status() {
    for framework in Framework::ALL {
        let server = servers::start(framework, ErrorHandler::new().envelope(Standard).page(page));
        for accept in [ACCEPTS[0], BROWSER] {
            let mut connection = Connection::open(server.addr).unwrap();
            for status in 400..600 {
                for route in ["status", "declared-status"] {
                    let request = format!("GET /{route}/{status} HTTP/1.1\r\nhost: x\r\naccept: {accept}\r\n\r\n");
                    let response = connection.send(request.as_bytes()).unwrap();
                    assert_eq!(response.status, status);
                    assert_silent(&response, &format!("{} /{route}/{status} {accept}", framework.name()));
                }
            }
        }
    }
}

#[test]
fn texts_and_failures_of_frameworks_are_replaced() {
    let answers = [
        Answer::Foreign(404, None),
        Answer::Foreign(500, Some("text/plain")),
        Answer::Foreign(500, Some("text/plain; charset=utf-8")),
        Answer::Foreign(502, Some("TEXT/PLAIN")),
        Answer::Foreign(500, Some("text/html")),
        Answer::Failure(400),
        Answer::Failure(500),
        Answer::PanicNumber,
    ];
    for framework in Framework::ALL {
        for (name, handler) in envelopes() {
            for answer in answers {
                let answered = ask(framework, &handler, answer, &[]);
                assert!(!answered.holds(CANARY), "{} {name} {answer:?}: {answered:?}", framework.name());
                assert!(answered.header("content-type").unwrap().ends_with("json"), "{answered:?}");
            }
        }
    }
}

#[test]
fn the_id_of_the_caller_in_a_response_does_not_make_it_one_of_ours() {
    for framework in Framework::ALL {
        for status in [404, 500] {
            let answered = ask(framework, &ErrorHandler::new(), Answer::Echo(status), &[("x-request-id", "abc")]);
            assert!(!answered.holds(CANARY), "{}: {answered:?}", framework.name());
            assert_eq!(answered.header("x-request-id"), Some("abc"));
        }
    }
}
