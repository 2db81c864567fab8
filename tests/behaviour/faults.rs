//! Fields that fail at the worst moment.

use std::fmt;

use error_catalog::{
    ApiError, ErrorHandler,
    envelope::{Envelope, ErrorView, Json, Problem},
    exceptions::{NotFound, Throttled},
};
use serde_json::json;

use crate::support::{answer, header, is, json as body, logged, text};

#[test]
fn exposed_strings_keep_each_of_the_two_separators() {
    #[derive(Debug, ApiError)]
    #[status(400)]
    struct Shown(#[expose("shown")] &'static str);
    let odd = "a\u{2028}b\u{2029}c\u{2029}";
    let response = ErrorHandler::new().envelope(Problem).respond(&Shown(odd));
    assert!(text(&response).contains(r#""shown":"a\u2028b\u2029c\u2029""#), "{}", text(&response));
    assert_eq!(body(&response)["shown"], odd);
}

#[test]
fn a_first_parameter_that_fails_leaves_no_comma_and_no_empty_object() {
    #[derive(Debug, ApiError)]
    #[status(409)]
    struct First {
        #[expose]
        none: Option<u8>,
        #[expose]
        after: Option<u8>,
    }
    let some = body(&First { none: None, after: Some(2) }.to_response());
    assert_eq!(some["error"]["params"], json!({"after": 2}));
    let none = body(&First { none: None, after: None }.to_response());
    assert_eq!(none["error"].get("params"), None);
    assert!(none["error"]["timestamp"].is_string());
}

#[test]
fn a_display_status_from_a_field_does_not_show_display_in_a_5xx() {
    #[derive(Debug, ApiError)]
    #[status(.0)]
    #[detail(display)]
    #[catalog(external(Display))]
    struct Gateway(u16);
    impl fmt::Display for Gateway {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("c4n4ry")
        }
    }
    assert_eq!(answer(&Gateway(404)), is(404, "gateway", "c4n4ry"));
    assert_eq!(answer(&Gateway(502)), is(502, "gateway", "A server error occurred."));
    assert_eq!(answer(&Gateway(200)), is(500, "gateway", "A server error occurred."));
}

#[test]
fn a_5xx_status_from_a_field_shows_the_default_text_of_the_status_and_not_that_of_the_class() {
    #[derive(Debug, ApiError)]
    #[extends(NotFound)]
    #[status(.status)]
    #[detail("No {thing}.")]
    struct Proxied {
        status: u16,
        thing: &'static str,
    }
    assert_eq!(answer(&Proxied { status: 410, thing: "x" }), is(410, "proxied", "No x."));
    assert_eq!(answer(&Proxied { status: 502, thing: "x" }), is(502, "proxied", "A server error occurred."));
    assert_eq!(Proxied { status: 410, thing: "x" }.entry().status(), None);
}

#[test]
fn the_default_text_that_stands_for_a_failed_one_is_escaped() {
    #[derive(Debug, ApiError)]
    #[status(404)]
    #[detail("Not \"here\".")]
    struct Quoted;
    #[derive(Debug)]
    struct Fails;
    impl fmt::Display for Fails {
        fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
            Err(fmt::Error)
        }
    }
    #[derive(Debug, ApiError)]
    #[extends(Quoted)]
    #[detail("{0}")]
    struct Child(Fails);
    assert_eq!(body(&Child(Fails).to_response())["error"]["message"], "Not \"here\".");
}

#[test]
fn a_kept_text_whose_values_fail_is_the_default_text() {
    #[derive(Debug)]
    struct Sometimes(u8);
    impl fmt::Display for Sometimes {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            match self.0 {
                0 => f.write_str("half").and(Err(fmt::Error)),
                1 => panic!("no text"),
                fine => write!(f, "<{fine}>"),
            }
        }
    }
    #[derive(Debug, ApiError)]
    #[catalog(envelope = error_catalog::envelope::Problem)]
    #[status(404)]
    #[code("none")]
    #[detail("No {0} of {1}.")]
    struct NoneOf(&'static str, Sometimes);
    for order in [[2, 0, 1, 3], [0, 2, 1, 0], [1, 0, 2, 2]] {
        for value in order {
            let expected = if value < 2 { "Not found.".to_owned() } else { format!("No \"x\" of <{value}>.") };
            let body = body(&NoneOf("\"x\"", Sometimes(value)).to_response());
            assert_eq!((body["detail"].as_str(), body["code"].as_str()), (Some(expected.as_str()), Some("none")));
        }
    }
}

#[test]
fn a_wait_that_panics_gives_a_response_without_one() {
    #[derive(Debug)]
    struct Panics;
    impl error_catalog::HeaderField for Panics {
        fn header_value(&self) -> Result<Option<http::HeaderValue>, http::header::InvalidHeaderValue> {
            panic!("c4n4ry")
        }
    }
    #[derive(Debug, ApiError)]
    #[extends(Throttled)]
    struct Slow {
        wait: Panics,
    }
    let response = Slow { wait: Panics }.to_response();
    assert_eq!((response.status().as_u16(), header(&response, "retry-after")), (429, ""));
    assert_eq!(body(&response)["error"]["message"], "Request was throttled.");
}

struct FailsHalfWay;
impl serde::Serialize for FailsHalfWay {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeSeq as _;
        serializer.serialize_seq(None)?.serialize_element("c4n4ry")?;
        Err(serde::ser::Error::custom("c4n4ry"))
    }
}
struct PanicsHalfWay;
impl serde::Serialize for PanicsHalfWay {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeSeq as _;
        serializer.serialize_seq(None)?.serialize_element("c4n4ry")?;
        panic!("c4n4ry")
    }
}

#[test]
fn a_value_of_an_envelope_that_fails_is_left_out_or_null_and_logged() {
    struct Own;
    impl Envelope for Own {
        fn write(&self, _: &ErrorView<'_>, json: Json<'_, '_>) {
            json.object(|body| {
                body.value("failed", &FailsHalfWay);
                body.value("panicked", &PanicsHalfWay);
                body.member("null").value(&FailsHalfWay);
                body.member("also").value(&PanicsHalfWay);
                body.value("a\"b", &1);
            });
        }
    }
    let (response, log) = logged(|| ErrorHandler::new().envelope(Own).respond(&NotFound::new()));
    assert_eq!(text(&response), r#"{"null":null,"also":null,"a\"b":1}"#);
    assert_eq!(log.lines().filter(|line| line.contains("could not be serialised")).count(), 4, "{log}");
}
