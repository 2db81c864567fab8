//! Envelopes of one's own, and what is kept of bodies: nothing of one value, status or request reaches another.

use error_catalog::{
    ApiError, Detail, ErrorDetail, ErrorHandler, ValidationError,
    envelope::{Drf, Envelope, ErrorView, Flat, Json, Problem, Standard},
    exceptions::NotFound,
};
use serde_json::json;

use crate::support::{header, json as body, text};

mod scopes;

#[test]
fn responses_with_headers_of_their_own_have_the_common_ones_too() {
    #[derive(Debug, ApiError)]
    #[status(404)]
    #[header("X-A", "1")]
    struct Own;
    let response = Own.to_response();
    assert_eq!((header(&response, "x-content-type-options"), header(&response, "cache-control")), ("nosniff", "no-store"));
    assert_eq!((header(&response, "content-type"), response.headers().len()), ("application/json", 4));
    let typed = NotFound::new().with_header("Content-Type", "text/html").with_header("X-Content-Type-Options", "x").to_response();
    assert_eq!((header(&typed, "content-type"), header(&typed, "x-content-type-options")), ("application/json", "nosniff"));
}

#[test]
fn what_is_kept_differs_by_its_place_in_the_envelope_and_in_the_body() {
    struct Places;
    impl Envelope for Places {
        fn write(&self, error: &ErrorView<'_>, json: Json<'_, '_>) {
            json.object(|body| {
                match error.scope().get_instance() {
                    Some(_) => body.member("in").constant(|json| json.string("request")),
                    None => body.member("in").constant(|json| json.string("none")),
                }
                for name in ["a", "b"] {
                    body.member(name).constant(|json| json.string(name));
                }
            });
        }
    }
    #[derive(Debug, ApiError)]
    #[status(410)]
    struct Gone;
    let scope = || ErrorHandler::new().envelope(Places).scope();
    for _ in 0..2 {
        assert_eq!(text(&scope().respond(&Gone)), r#"{"in":"none","a":"a","b":"b"}"#);
        assert_eq!(text(&scope().instance("/").respond(&Gone)), r#"{"in":"request","a":"a","b":"b"}"#);
    }
}

#[test]
fn an_envelope_of_ones_own_says_its_content_type() {
    struct Own;
    impl Envelope for Own {
        fn write(&self, _: &ErrorView<'_>, json: Json<'_, '_>) {
            json.string("x");
        }
        fn content_type(&self) -> &'static str {
            "application/vnd.own+json"
        }
    }
    let scope = ErrorHandler::new().envelope(Own);
    assert_eq!(header(&scope.respond(&NotFound::new()), "content-type"), "application/vnd.own+json");
    assert_eq!(header(&scope.respond(&NotFound::new().with_header("X-A", "1")), "content-type"), "application/vnd.own+json");
}

#[test]
fn standard_says_the_default_text_of_a_list_as_of_a_tree() {
    let list = &body(&ValidationError::new().with_detail("No.").to_response())["error"];
    assert_eq!(list["message"], "Invalid input.");
}

#[test]
fn what_is_kept_differs_by_value_status_and_request() {
    #[derive(Debug, ApiError)]
    #[status(409)]
    #[detail("Taken.")]
    struct Taken {
        #[expose]
        id: u8,
    }
    #[derive(Debug, ApiError)]
    #[status(409)]
    #[detail("Taken by {id}.")]
    struct TakenBy {
        #[expose]
        id: u8,
    }
    #[derive(Debug, ApiError)]
    #[status(.0)]
    #[detail("Upstream.")]
    struct Upstream(u16);
    let problem = ErrorHandler::new().envelope(Problem);
    for id in [1, 2, 3] {
        assert_eq!(body(&problem.respond(&Taken { id }))["id"], id);
        assert_eq!(body(&problem.respond(&TakenBy { id }))["id"], id);
        let status = 500 + u16::from(id);
        for scope in [ErrorHandler::new().envelope(Standard), problem.clone()] {
            let body = body(&scope.respond(&Upstream(status)));
            assert_eq!(body.pointer("/error/status").or(body.get("status")).unwrap(), status);
        }
        let within = body(&problem.scope().correlation_id(format!("c{id}")).respond(&NotFound::new()));
        assert_eq!((&within["correlation_id"], within.get("instance")), (&json!(format!("c{id}")), None));
        let within = body(&problem.scope().instance(format!("/{id}")).respond(&NotFound::new()));
        assert_eq!((&within["instance"], within.get("correlation_id")), (&json!(format!("/{id}")), None));
        assert_eq!(body(&problem.respond(&NotFound::new())).as_object().unwrap().len(), 5);
    }
}

#[test]
fn what_stands_beside_transparent_is_not_kept_for_the_inner_error() {
    #[derive(Debug, ApiError)]
    #[catalog(docs = "https://outer/{code}")]
    enum Outer {
        #[transparent]
        #[code("outer")]
        Coded(Inner),
        #[transparent]
        #[detail("Outer.")]
        Told(Inner),
    }
    #[derive(Debug, ApiError)]
    #[catalog(docs = "https://inner/{code}")]
    #[status(404)]
    struct Inner;
    let problem = |error: &dyn ApiError| {
        let body = body(&ErrorHandler::new().envelope(Problem).respond(error));
        [&body["code"], &body["detail"], &body["type"]].map(|value| value.as_str().unwrap().to_owned())
    };
    for _ in 0..2 {
        assert_eq!(problem(&Outer::Coded(Inner)), ["outer", "Not found.", "https://outer/outer"]);
        assert_eq!(problem(&Inner), ["inner", "Not found.", "https://inner/inner"]);
        assert_eq!(problem(&Outer::Told(Inner)), ["inner", "Outer.", "https://inner/inner"]);
    }
}

#[test]
fn a_text_that_is_written_twice_or_read_is_not_kept() {
    struct Twice;
    impl Envelope for Twice {
        fn write(&self, error: &ErrorView<'_>, json: Json<'_, '_>) {
            json.constant(|json| {
                json.object(|body| {
                    body.member("a").message();
                    body.member("b").message();
                    let _ = error;
                });
            });
        }
    }
    struct Read;
    impl Envelope for Read {
        fn write(&self, error: &ErrorView<'_>, json: Json<'_, '_>) {
            json.constant(|json| {
                json.object(|body| {
                    body.member("a").message();
                    body.string("b", &error.message());
                });
            });
        }
    }
    #[derive(Debug, ApiError)]
    #[status(404)]
    #[detail("No {0}.")]
    struct Missing(u8);
    for n in [1, 2] {
        for scope in [ErrorHandler::new().envelope(Twice), ErrorHandler::new().envelope(Read)] {
            let expected = format!("No {n}.");
            assert_eq!(body(&scope.respond(&Missing(n))), json!({"a": expected, "b": expected}));
        }
    }
}

#[test]
fn constant_parts_stand_first_or_later_and_may_be_empty() {
    struct Parts;
    impl Envelope for Parts {
        fn write(&self, error: &ErrorView<'_>, json: Json<'_, '_>) {
            json.object(|body| {
                body.object("a", |a| {
                    a.constant(|_| {});
                    a.string("x", "1");
                });
                body.object("b", |b| b.constant(|b| b.string("code", error.code())));
                body.constant(|body| body.string("code", error.code()));
                body.member("c").constant(|c| c.string(error.code()));
            });
        }
    }
    #[derive(Debug, ApiError)]
    #[status(404)]
    struct Gone;
    let _ = Parts;
    for _ in 0..2 {
        // One kept text an envelope and place: `a` and `b` have the same place.
        struct First;
        impl Envelope for First {
            fn write(&self, error: &ErrorView<'_>, json: Json<'_, '_>) {
                json.object(|body| {
                    body.object("b", |b| b.constant(|b| b.string("code", error.code())));
                    body.constant(|body| body.string("code", error.code()));
                    body.member("c").constant(|c| c.string(error.code()));
                });
            }
        }
        struct Empty;
        impl Envelope for Empty {
            fn write(&self, _: &ErrorView<'_>, json: Json<'_, '_>) {
                json.object(|body| {
                    body.constant(|_| {});
                    body.string("x", "1");
                });
            }
        }
        assert_eq!(text(&ErrorHandler::new().envelope(First).respond(&Gone)), r#"{"b":{"code":"gone"},"code":"gone","c":"gone"}"#);
        assert_eq!(text(&ErrorHandler::new().envelope(Empty).respond(&Gone)), r#"{"x":"1"}"#);
    }
}

#[test]
fn problem_shows_a_null_code() {
    let error = ValidationError::new().with_detail(Detail::list([ErrorDetail::without_code("a")]));
    assert_eq!(body(&ErrorHandler::new().envelope(Problem).respond(&error))["errors"], json!([{"detail": "a", "code": null}]));
}

#[test]
fn the_envelope_of_the_outer_type_comes_before_that_of_the_inner() {
    #[derive(Debug, ApiError)]
    #[status(404)]
    #[catalog(envelope = Drf)]
    struct Inner;
    #[derive(Debug, ApiError)]
    #[transparent]
    struct Plain(Inner);
    #[derive(Debug, ApiError)]
    #[transparent]
    #[catalog(envelope = Flat)]
    struct Own(Inner);
    assert_eq!(text(&Plain(Inner).to_response()), r#"{"detail":"Not found."}"#);
    assert!(text(&Own(Inner).to_response()).starts_with(r#"{"type":"client_error""#));
}

#[test]
fn a_part_that_is_recalled_inside_of_another_is_not_kept_as_nothing() {
    use std::sync::atomic::{AtomicBool, Ordering};
    static STOPS: AtomicBool = AtomicBool::new(true);
    struct Around;
    impl Envelope for Around {
        fn write(&self, error: &ErrorView<'_>, json: Json<'_, '_>) {
            json.constant(|json| {
                Drf.write(error, json);
                assert!(!STOPS.swap(false, Ordering::Relaxed), "the inner part is kept by now, the outer one is not");
            });
        }
    }
    #[derive(Debug, ApiError)]
    #[status(404)]
    struct Missing;
    let scope = ErrorHandler::new().envelope(Around);
    assert!(text(&scope.respond(&Missing)).starts_with(r#"{"error":"#), "an envelope that panics is replaced by the standard one");
    for _ in 0..3 {
        assert_eq!(text(&scope.respond(&Missing)), r#"{"detail":"Not found."}"#);
    }
}

#[test]
fn the_values_of_a_kept_text_are_those_of_each_error() {
    #[derive(Debug, ApiError)]
    #[status(409)]
    enum Clash {
        #[detail("\"{name}\" {{{count:>3}}}\n{name}")]
        Named { name: &'static str, count: u8 },
        #[detail("{0}")]
        Alone(&'static str),
        #[detail("{0}{1}é")]
        Adjacent(&'static str, u8),
    }
    let scopes = [
        ErrorHandler::new().envelope(Drf).scope(),
        ErrorHandler::new().envelope(Problem).scope(),
        ErrorHandler::new().envelope(Problem).scope().instance("/x"),
        ErrorHandler::new().scope(),
    ];
    for (name, count) in [("a", 1), ("\"", 20), ("", 3), ("\u{2028}\\", 255)] {
        for scope in &scopes {
            let message = |error: &dyn ApiError| {
                let body = body(&scope.respond(error));
                body.get("detail").or(body.pointer("/error/message")).unwrap().as_str().unwrap().to_owned()
            };
            assert_eq!(message(&Clash::Named { name, count }), format!("\"{name}\" {{{count:>3}}}\n{name}"));
            assert_eq!(message(&Clash::Alone(name)), name);
            assert_eq!(message(&Clash::Adjacent(name, count)), format!("{name}{count}é"));
        }
    }
}
