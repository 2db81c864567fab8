//! What is kept of bodies, and the scopes that errors are rendered in: none has a part in what another one sends.

use error_catalog::{
    ApiError, Challenge, ErrorHandler, Limits, ValidationError,
    envelope::{Drf, Flat, Problem},
    exceptions::NotAuthenticated,
};
use serde_json::json;

use crate::support::{header, json as body, text};

#[test]
fn outside_of_a_scope_each_response_has_its_declared_headers() {
    #[derive(Debug, ApiError)]
    #[status(410)]
    #[header("X-A", "1")]
    #[catalog(envelope = Drf)]
    struct Own;
    for _ in 0..3 {
        assert_eq!(header(&Own.to_response(), "x-a"), "1");
    }
}

#[test]
fn a_status_that_a_handler_changes_is_not_kept_for_another_handler() {
    #[derive(Debug, ApiError)]
    #[extends(ValidationError)]
    struct Unfit;
    let plain = || ErrorHandler::new().envelope(Problem);
    let forbids = || plain().challenge(Challenge::Forbid).validation_status(http::StatusCode::UNPROCESSABLE_ENTITY);
    let errors: [&dyn ApiError; 3] = [&NotAuthenticated::new(), &ValidationError::new(), &Unfit];
    for (error, (own, ruled)) in errors.into_iter().zip([(401, 403), (400, 422), (400, 422)]) {
        for (handler, status) in [(plain(), own), (forbids(), ruled), (plain(), own)] {
            let response = handler.respond(error);
            assert_eq!((response.status().as_u16(), &body(&response)["status"]), (status, &json!(status)));
        }
    }
}

#[test]
fn the_limits_of_the_scope_hold_for_bytes_and_depth_too() {
    let deep = ValidationError::new().nested("a", ValidationError::new().field("b", "x", "deep"));
    let limits = Limits { depth: 1, ..Limits::default() };
    assert_eq!(body(&ErrorHandler::new().envelope(Drf).limits(limits).respond(&deep)), json!({"...": "1 more error is not shown."}));
    let few = Limits { bytes: 10, ..Limits::default() };
    #[derive(Debug, ApiError)]
    #[status(404)]
    #[catalog(envelope = Flat)]
    struct Missing;
    assert!(text(&ErrorHandler::new().limits(few).respond(&Missing)).contains("1 more error is not shown."));
    assert!(text(&Missing.to_response()).contains("Not found."));
}

#[test]
fn a_challenge_is_for_the_two_classes_and_through_transparent_errors() {
    #[derive(Debug, ApiError)]
    #[status(401)]
    #[header("WWW-Authenticate", .0)]
    struct Other(Option<&'static str>);
    let scope = ErrorHandler::new().envelope(Drf);
    assert_eq!(header(&scope.respond(&Other(None)), "www-authenticate"), "", "outside of a request, as in DRF");
    assert_eq!(header(&scope.respond(&Other(Some("Basic"))), "www-authenticate"), "Basic");
    #[derive(Debug, ApiError)]
    enum Outer {
        #[transparent]
        Plain(NotAuthenticated),
    }
    assert_eq!(header(&scope.respond(&Outer::Plain(NotAuthenticated::new())), "www-authenticate"), "Bearer");
}

#[test]
fn a_challenge_is_sent_where_a_code_stands_beside_transparent() {
    #[derive(Debug, ApiError)]
    enum Outer {
        #[transparent]
        #[code("login")]
        Coded(NotAuthenticated),
        #[transparent]
        #[detail("Log in.")]
        Told(NotAuthenticated),
    }
    let with = |challenge| ErrorHandler::new().envelope(Drf).challenge(challenge);
    for error in [Outer::Coded(NotAuthenticated::new()), Outer::Told(NotAuthenticated::new())] {
        assert_eq!(with(Challenge::Forbid).respond(&error).status(), 403);
        let response = with(Challenge::Header(http::HeaderValue::from_static("Bearer"))).respond(&error);
        assert_eq!((response.status().as_u16(), header(&response, "www-authenticate")), (401, "Bearer"));
    }
}

#[test]
fn problem_in_a_request_differs_by_the_request_alone() {
    #[derive(Debug, ApiError)]
    #[status(404)]
    #[code("no_post")]
    #[detail("Post {0} does not exist.")]
    struct NoPost(#[expose("id")] u8);
    for id in [1_u8, 2, 3] {
        let scope = ErrorHandler::new().envelope(Problem).scope().instance(format!("/{id}")).correlation_id(format!("c{id}"));
        let head = r#"{"type":"about:blank","title":"Not Found","status":404,"detail":"#;
        let tail = format!(r#","instance":"/{id}","code":"no_post","correlation_id":"c{id}","id":{id}}}"#);
        assert_eq!(scope.respond(&NoPost(id)).body(), &format!(r#"{head}"Post {id} does not exist."{tail}"#));
    }
}

#[test]
fn outside_of_a_scope_no_scope_has_a_part_in_the_body_that_is_found_ready_made() {
    #[derive(Debug, ApiError)]
    #[catalog(envelope = Problem)]
    #[status(410)]
    enum Gone {
        FirstOutside,
        FirstInside,
    }
    let documented = ErrorHandler::new().docs("https://example.com/{code}");
    let debugged = ErrorHandler::new().debug(true).scope();
    let scopes = [documented.scope(), debugged, documented.scope().instance("/a"), ErrorHandler::new().scope().correlation_id("id")];
    let outside = |error: &Gone| {
        let response = error.to_response();
        assert_eq!((response.status().as_u16(), header(&response, "content-type")), (410, "application/problem+json"));
        assert_eq!(
            text(&response),
            format!(r#"{{"type":"about:blank","title":"Gone","status":410,"detail":"Gone.","code":"{}"}}"#, error.code())
        );
    };
    outside(&Gone::FirstOutside);
    for scope in &scopes {
        for error in [Gone::FirstInside, Gone::FirstOutside] {
            assert_ne!(scope.respond(&error).body(), error.to_response().body());
            outside(&error);
        }
    }
}
