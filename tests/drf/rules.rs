//! DRF's rule for unauthenticated requests, its two generic views, and `ErrorDetail` among others.

use std::collections::HashSet;

use error_catalog::{
    ApiError, Challenge, ErrorDetail, ErrorHandler,
    envelope::Drf,
    exceptions::{self, AuthenticationFailed, NotAuthenticated, NotFound, PermissionDenied, status_with_challenge},
};
use http::{HeaderValue, StatusCode};
use serde_json::Value;

use crate::cases::ERROR_DETAIL;

#[derive(Debug, ApiError)]
#[extends(AuthenticationFailed)]
#[detail("The token has expired.")]
struct TokenExpired;

/// A 401 that is neither of the two classes.
#[derive(Debug, ApiError)]
#[status(401)]
#[header("WWW-Authenticate", "Bearer")]
struct SessionEnded;

#[test]
fn without_a_challenge_401_becomes_403() {
    let of = |error: &dyn ApiError, challenge: &Challenge| status_with_challenge(error.entry(), error.status(), challenge).as_u16();
    for error in [&NotAuthenticated::new() as &dyn ApiError, &AuthenticationFailed::new(), &TokenExpired] {
        assert_eq!(of(error, &Challenge::Forbid), 403);
        assert_eq!(of(error, &Challenge::Bare), 401);
        assert_eq!(of(error, &Challenge::Header(HeaderValue::from_static("Basic"))), 401);
    }
    assert_eq!(of(&SessionEnded, &Challenge::Forbid), 401);
    assert_eq!(of(&NotFound::new(), &Challenge::Forbid), 404);
    assert_eq!(of(&PermissionDenied::new(), &Challenge::Header(HeaderValue::from_static("Basic"))), 403);
}

#[test]
fn text_and_code_stay_where_401_becomes_403() {
    let scope = ErrorHandler::new().envelope(Drf).challenge(Challenge::Forbid);
    let response = scope.respond(&TokenExpired);
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
    assert_eq!(response.body(), r#"{"detail":"The token has expired."}"#);
    assert!(!response.headers().contains_key("www-authenticate"));
    assert_eq!(TokenExpired.code(), "token_expired");
}

#[test]
fn a_challenge_goes_to_the_two_classes_alone() {
    let scope = ErrorHandler::new().envelope(Drf).challenge(Challenge::Header(HeaderValue::from_static("Basic realm=\"api\"")));
    assert_eq!(scope.respond(&TokenExpired).headers()["www-authenticate"], "Basic realm=\"api\"");
    assert_eq!(scope.respond(&SessionEnded).headers()["www-authenticate"], "Bearer");
    assert!(!scope.respond(&NotFound::new()).headers().contains_key("www-authenticate"));
}

#[test]
fn the_generic_views_have_a_space_after_the_colon() {
    for (response, status, body) in [
        (exceptions::server_error(), 500, r#"{"error": "Server Error (500)"}"#),
        (exceptions::bad_request(), 400, r#"{"error": "Bad Request (400)"}"#),
    ] {
        assert_eq!(response.status(), status);
        assert_eq!(response.body(), body);
        assert_eq!(response.headers()["content-type"], "application/json");
    }
}

#[test]
fn error_details_in_sets_and_beside_texts() {
    for line in ERROR_DETAIL.lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        let leaf = |side: &str| {
            let message = case[side]["message"].as_str().unwrap().to_owned();
            match case[side]["code"].as_str() {
                Some(code) => ErrorDetail::new(message, code.to_owned()),
                None => ErrorDetail::without_code(message),
            }
        };
        let (a, b, expected) = (leaf("a"), leaf("b"), &case["expect"]);
        assert_eq!(a != b, expected["a_ne_b"], "{line}");
        assert_eq!(b.message() == a, expected["plain_b_message_eq_a"], "{line}");
        assert_eq!(HashSet::from([a, b]).len(), expected["distinct_in_set"], "{line}");
    }
}
