//! 422 for validation, 409 for a conflict, 429 with a wait, 401 and its challenge.

use error_catalog::{
    ApiError, Catalogued, Challenge, ErrorHandler, ValidationError,
    envelope::{Drf, Flat, Problem},
    exceptions::*,
};
use http::HeaderValue;

use super::{fetch, shop_with};
use crate::support::{header, json, text};

/// The application's own class of validation errors.
#[derive(Debug, ApiError)]
#[status(422)]
#[extends(ValidationError)]
#[code(inherit)]
struct Unprocessable;

#[test]
fn a_class_of_ones_own_makes_validation_errors_422() {
    let errors = || ValidationError::new().field("email", "invalid", "Enter a valid email address.");
    let error = errors().with_class(Unprocessable::CATALOG.entries().next().unwrap());
    let handler = ErrorHandler::new();
    let standard = json(&handler.respond(&error));
    assert_eq!((error.status().as_u16(), &standard["error"]["status"]), (422, &422.into()));
    assert_eq!(standard["error"]["errors"], json(&handler.respond(&errors()))["error"]["errors"]);
    assert_eq!(standard["error"]["codes"]["email"][0], "invalid");
    assert_eq!(text(&handler.clone().envelope(Drf).respond(&error)), r#"{"email":["Enter a valid email address."]}"#);
    assert_eq!(json(&handler.clone().envelope(Flat).respond(&error))["type"], "validation_error");
    assert_eq!(json(&handler.envelope(Problem).respond(&error))["title"], "Unprocessable Entity");
}

#[test]
fn a_variant_that_extends_validation_error_is_422_with_its_own_text() {
    #[derive(Debug, ApiError)]
    enum SignUpError {
        #[status(422)]
        #[extends(ValidationError)]
        #[detail("The passwords differ.")]
        PasswordsDiffer,
    }
    let response = ErrorHandler::new().envelope(Drf).respond(&SignUpError::PasswordsDiffer);
    assert_eq!((response.status().as_u16(), text(&response)), (422, r#"["The passwords differ."]"#.to_owned()));
}

#[tokio::test]
async fn a_conflict_is_409_and_shows_what_it_names() {
    let answer = fetch(&shop_with(ErrorHandler::new()), "/items/3", &[]).await;
    let error = &answer.json()["error"];
    assert_eq!((answer.status, &error["code"], &error["message"]), (409, &"already_sold".into(), &"Item 3 is sold.".into()));
    assert_eq!(answer.header("cache-control"), "no-store");
}

#[tokio::test]
async fn a_throttled_client_is_told_when_to_come_again() {
    let answer = fetch(&shop_with(ErrorHandler::new().envelope(Drf)), "/items/4", &[]).await;
    assert_eq!((answer.status, answer.header("retry-after")), (429, "30"));
    assert_eq!(answer.body, r#"{"detail":"Request was throttled. Expected available in 30 seconds."}"#);
}

#[tokio::test]
async fn a_wait_that_a_middleware_gave_stays_when_its_text_is_replaced() {
    let app = axum::Router::new()
        .route("/", axum::routing::get(async || (http::StatusCode::TOO_MANY_REQUESTS, [("retry-after", "7")], "Wait for 7s")))
        .layer(ErrorHandler::new().envelope(Drf));
    let answer = fetch(&app, "/", &[]).await;
    assert_eq!((answer.header("retry-after"), answer.body.as_str()), ("7", r#"{"detail":"Request was throttled."}"#));
}

#[tokio::test]
async fn a_401_has_the_challenge_of_the_handler() {
    let header = Challenge::Header(HeaderValue::from_static("Basic realm=\"shop\""));
    let rows = [
        (None, 401, "Bearer"),
        (Some(Challenge::BEARER), 401, "Bearer"),
        (Some(header), 401, "Basic realm=\"shop\""),
        (Some(Challenge::Bare), 401, ""),
        (Some(Challenge::Forbid), 403, ""),
    ];
    for (challenge, status, expected) in rows {
        let handler = ErrorHandler::new().envelope(Drf);
        let handler = if let Some(challenge) = &challenge { handler.challenge(challenge.clone()) } else { handler };
        let answer = fetch(&shop_with(handler), "/items/7", &[]).await;
        assert_eq!((answer.status, answer.header("www-authenticate")), (status, expected), "{challenge:?}");
        assert_eq!(answer.body, r#"{"detail":"Authentication credentials were not provided."}"#, "{challenge:?}");
    }
}

#[tokio::test]
async fn a_401_of_a_middleware_is_challenged_too() {
    let app = |challenge| {
        axum::Router::new()
            .route("/", axum::routing::get(async || http::StatusCode::UNAUTHORIZED))
            .route("/json", axum::routing::get(async || (http::StatusCode::UNAUTHORIZED, axum::Json(1))))
            .layer(ErrorHandler::new().challenge(challenge))
    };
    for (challenge, status, expected) in [(Challenge::BEARER, 401, "Bearer"), (Challenge::Bare, 401, ""), (Challenge::Forbid, 403, "")] {
        let answer = fetch(&app(challenge.clone()), "/", &[]).await;
        assert_eq!((answer.status, answer.header("www-authenticate")), (status, expected), "{challenge:?}");
        assert_eq!(answer.json()["error"]["code"], "not_authenticated");
    }
    // A JSON body of the application stays, and so does its status.
    let answer = fetch(&app(Challenge::Forbid), "/json", &[]).await;
    assert_eq!((answer.status, answer.header("www-authenticate"), answer.body.as_str()), (401, "", "1"));
}

#[test]
fn an_error_with_a_challenge_of_its_own_keeps_it() {
    let own = NotAuthenticated::new().with_header("WWW-Authenticate", "Digest");
    assert_eq!(header(&ErrorHandler::new().respond(&own), "www-authenticate"), "Digest");

    #[derive(Debug, ApiError)]
    #[status(401)]
    #[header("WWW-Authenticate", "Custom")]
    struct Locked;
    let response = ErrorHandler::new().challenge(Challenge::Forbid).respond(&Locked);
    assert_eq!((response.status().as_u16(), header(&response, "www-authenticate")), (401, "Custom"));
}
