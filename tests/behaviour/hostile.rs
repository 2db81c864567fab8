//! Hostile data: always a valid response, the problem logged, nothing leaked, nothing lost.

use std::fmt;

use error_catalog::{
    ApiError, AsApiError, Detail, ErrorHandler, ValidationError,
    envelope::{Drf, Envelope, Flat, Problem, Standard},
    exceptions::{NotFound, Throttled},
};
use serde::{Serialize, Serializer, ser::SerializeSeq as _};

use crate::support::{answer, header, is, json, logged, text};

const CANARY: &str = "c4n4ry";

/// Renders in every envelope; each body must be JSON and without the canary.
fn safe(error: &impl AsApiError) -> Vec<serde_json::Value> {
    let scopes = [
        ErrorHandler::new().envelope(Standard),
        ErrorHandler::new().envelope(Drf),
        ErrorHandler::new().envelope(Flat),
        ErrorHandler::new().envelope(Problem),
    ];
    scopes
        .iter()
        .flat_map(|scope| [scope.respond(error), scope.respond(error)])
        .map(|response| {
            assert!(!format!("{response:?}").contains(CANARY), "{response:?}");
            assert!(!text(&response).contains(CANARY), "{}", text(&response));
            json(&response)
        })
        .collect()
}

#[derive(Debug, ApiError)]
#[status(.status)]
#[detail("Upstream said {reason}.")]
struct Upstream {
    status: u16,
    reason: &'static str,
}

#[test]
fn a_status_outside_400_to_599_becomes_500_and_is_logged() {
    for status in [0, 99, 200, 302, 399, 600, 1000, u16::MAX] {
        let error = Upstream { status, reason: CANARY };
        let (answered, log) = logged(|| answer(&error));
        assert_eq!(answered, is(500, "upstream", "A server error occurred."), "{status}");
        assert!(log.contains(&status.to_string()) && log.contains("WARN"), "{log}");
        safe(&error);
    }
    assert_eq!(answer(&Upstream { status: 400, reason: "x" }), is(400, "upstream", "Upstream said x."));
    assert_eq!(answer(&Upstream { status: 499, reason: "x" }).0, 499);
}

#[test]
fn a_5xx_status_from_a_field_hides_unexposed_fields() {
    #[derive(Debug, ApiError)]
    #[status(.0)]
    #[detail("Upstream said {1}.")]
    struct Exposed(http::StatusCode, #[expose(text)] &'static str);

    let hidden = Upstream { status: 502, reason: CANARY };
    assert_eq!(answer(&hidden), is(502, "upstream", "A server error occurred."));
    safe(&hidden);
    assert_eq!(hidden.to_string(), format!("Upstream said {CANARY}."), "the developer's text is whole");
    let exposed = Exposed(http::StatusCode::BAD_GATEWAY, "no");
    assert_eq!(answer(&exposed), is(502, "exposed", "Upstream said no."));
}

#[test]
fn a_header_value_that_is_not_valid_is_left_out_and_logged() {
    #[derive(Debug, ApiError)]
    #[status(404)]
    #[header("X-Name", .name)]
    #[header("X-Text", "{name} {name}")]
    #[header("X-Good", .good)]
    struct Named {
        name: String,
        good: u8,
    }
    for name in ["a\r\nSet-Cookie: x=1", "a\nb", "\0", "\u{7f}"] {
        let error = Named { name: name.into(), good: 1 };
        let (response, log) = logged(|| error.to_response());
        assert_eq!((header(&response, "x-name"), header(&response, "x-text"), header(&response, "x-good")), ("", "", "1"));
        assert!(!response.headers().contains_key("set-cookie"));
        assert!(log.contains("x-name") && log.contains("x-text") && !log.contains("Set-Cookie"), "{log}");
    }
    let (response, log) = logged(|| NotFound::new().with_header("X-A", "a\nb").with_header("bad name", "x").to_response());
    assert_eq!(response.headers().len(), 3);
    assert_eq!(log.lines().count(), 2, "{log}");
}

/// Serialises two elements of a list and fails.
#[derive(Debug)]
struct HalfWay;

impl Serialize for HalfWay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        list.serialize_element(CANARY)?;
        list.serialize_element(CANARY)?;
        Err(serde::ser::Error::custom(CANARY))
    }
}

/// Serialises one element of a list and panics.
#[derive(Debug)]
struct Panics;

impl Serialize for Panics {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        list.serialize_element(CANARY)?;
        panic!("{CANARY}");
    }
}

impl fmt::Display for HalfWay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(CANARY)?;
        Err(fmt::Error)
    }
}

impl fmt::Display for Panics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(CANARY)?;
        panic!("{CANARY}");
    }
}

#[test]
fn a_field_whose_serialize_fails_is_left_out_and_logged_and_the_rest_stays() {
    #[derive(Debug, ApiError)]
    #[status(409)]
    struct Params<T: Serialize + fmt::Debug> {
        #[expose]
        before: u8,
        #[expose]
        broken: T,
        #[expose]
        after: u8,
    }
    fn check<T: Serialize + fmt::Debug>(broken: T) {
        let error = Params { before: 1, broken, after: 2 };
        let (bodies, log) = logged(|| safe(&error));
        assert_eq!(bodies[0]["error"]["params"], serde_json::json!({"before": 1, "after": 2}));
        assert_eq!((&bodies[7]["before"], &bodies[7]["after"]), (&1.into(), &2.into()));
        assert!(log.contains("param=\"broken\"") && !log.contains(CANARY), "{log}");
    }
    check(HalfWay);
    check(Panics);
}

#[test]
fn a_display_that_fails_or_panics_gives_the_default_text() {
    #[derive(Debug, ApiError)]
    #[status(404)]
    #[detail("before {thing} after")]
    struct Missing<T: fmt::Display + fmt::Debug> {
        thing: T,
    }
    #[derive(Debug, ApiError)]
    #[extends(NotFound)]
    #[header("X-Thing", "{0}")]
    struct InHeader<T: fmt::Display + fmt::Debug>(T);

    fn check<T: fmt::Display + fmt::Debug>(thing: T, other: T) {
        let error = Missing { thing };
        let (bodies, log) = logged(|| safe(&error));
        assert_eq!(bodies[0]["error"]["message"], "Not found.");
        assert_eq!(bodies[2], serde_json::json!({"detail": "Not found."}));
        assert_eq!(answer(&error), is(404, "missing", "Not found."));
        assert!(log.contains("missing") && !log.contains(CANARY), "{log}");

        let error = InHeader(other);
        let (response, log) = logged(|| error.to_response());
        assert_eq!(header(&response, "x-thing"), "");
        assert!(log.contains("x-thing"), "{log}");
    }
    check(HalfWay, HalfWay);
    check(Panics, Panics);
}

#[test]
fn strings_that_break_json_html_and_logs_stay_strings() {
    let odd = "\"\\\u{0}\u{8}\u{1f}\u{7f}\u{2028}\u{2029}</script>\u{feff}\u{10ffff}";
    let tree = ValidationError::new().field(odd, odd, odd).nested("a", ValidationError::new().non_field(odd, odd));
    #[derive(Debug, ApiError)]
    #[status(400)]
    struct Shown(#[expose("shown")] &'static str);
    for scope in [ErrorHandler::new(), ErrorHandler::new().envelope(Flat), ErrorHandler::new().envelope(Problem)] {
        for response in [scope.respond(&tree), scope.respond(&Shown(odd))] {
            let body = text(&response);
            assert!(body.bytes().all(|byte| byte >= 0x20) && !body.contains(['\u{2028}', '\u{2029}']), "{body}");
        }
    }
    for body in safe(&tree) {
        assert!(body.to_string().contains("</script>"));
    }
    let body = text(&ErrorHandler::new().envelope(Drf).respond(&tree));
    assert!(body.bytes().all(|byte| byte >= 0x20) && !body.contains('\u{2028}'), "{body}");
    assert_eq!(serde_json::from_str::<serde_json::Value>(&body).unwrap()[odd][0], odd);
}

#[test]
fn a_wait_that_is_structured_or_huge_still_answers() {
    let tree = Throttled::wait(std::time::Duration::MAX).with_detail(Detail::list(["a"]));
    assert_eq!(safe(&tree)[2], serde_json::json!(["a"]));
    let huge = Throttled::wait(std::time::Duration::MAX);
    assert_eq!(answer(&huge).2, format!("Request was throttled. Expected available in {} seconds.", u64::MAX));
}

#[test]
fn an_envelope_that_writes_nothing_or_too_much_sends_json() {
    struct Nothing;
    impl Envelope for Nothing {
        fn write(&self, _: &error_catalog::envelope::ErrorView<'_>, _: error_catalog::envelope::Json<'_, '_>) {}
    }
    assert_eq!(text(&ErrorHandler::new().envelope(Nothing).respond(&NotFound::new())), "null");
}

#[test]
fn constant_bodies_of_two_envelopes_and_rows_do_not_mix() {
    #[derive(Debug, ApiError)]
    #[status(404)]
    enum Two {
        #[detail("One.")]
        One,
        #[detail("Two.")]
        Two,
    }
    for _ in 0..3 {
        for (error, detail) in [(Two::One, "One."), (Two::Two, "Two.")] {
            let bodies = safe(&error);
            assert_eq!(bodies[1]["error"]["message"], detail);
            assert_eq!(bodies[3]["detail"], detail);
            assert_eq!(bodies[5]["errors"][0]["detail"], detail);
            assert_eq!(bodies[7]["detail"], detail);
        }
    }
}

#[test]
fn what_one_scope_leaves_out_is_not_kept_for_the_next() {
    #[derive(Debug, ApiError)]
    #[status(404)]
    #[catalog(envelope = Flat)]
    struct Missing;

    let tight = error_catalog::Limits { count: 0, ..error_catalog::Limits::default() };
    assert!(text(&ErrorHandler::new().limits(tight).respond(&Missing)).contains("1 more error is not shown."));
    for _ in 0..2 {
        assert!(text(&Missing.to_response()).contains("Not found."));
    }
}

#[test]
fn an_error_can_be_rendered_while_one_is_rendered() {
    struct Nested;
    impl fmt::Display for Nested {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(&text(&ErrorHandler::new().envelope(Drf).respond(&NotFound::new())))
        }
    }
    impl fmt::Debug for Nested {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("Nested")
        }
    }
    #[derive(Debug, ApiError)]
    #[status(404)]
    #[detail("<{0}>")]
    struct Outer(Nested);
    for _ in 0..3 {
        assert_eq!(json(&ErrorHandler::new().envelope(Drf).respond(&Outer(Nested)))["detail"], r#"<{"detail":"Not found."}>"#);
    }
}

#[test]
fn an_error_can_be_rendered_at_the_end_of_a_thread() {
    struct AtEnd;
    impl Drop for AtEnd {
        fn drop(&mut self) {
            assert!(text(&NotFound::new().to_response()).contains("Not found."));
        }
    }
    thread_local! {
        static AT_END: AtEnd = const { AtEnd };
    }
    std::thread::spawn(|| {
        AT_END.with(|_| ());
        NotFound::new().to_response();
    })
    .join()
    .unwrap();
}
