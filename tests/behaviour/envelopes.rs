//! The exact JSON of the four envelopes.

use std::time::{Duration, UNIX_EPOCH};

use error_catalog::{
    ApiError, Challenge, Detail, ErrorHandler, Limits, Scope, ValidationError,
    envelope::{Drf, Flat, Problem, Standard},
    exceptions::{AuthenticationFailed, NotAuthenticated, NotFound, PermissionDenied},
};
use serde_json::json;

use crate::support::{header, json as body, text};

#[derive(Debug, ApiError)]
#[catalog(docs = "https://api.example.com/errors/{code}")]
enum BlogError {
    #[status(404)]
    #[detail("Post {id} does not exist.")]
    PostNotFound {
        #[expose]
        id: u64,
    },
    #[status(409)]
    #[meta(title = "Taken")]
    SlugTaken,
}

fn fixed() -> Scope {
    fixed_of(&ErrorHandler::new())
}

fn fixed_of(handler: &ErrorHandler) -> Scope {
    let time = UNIX_EPOCH + Duration::from_micros(1_795_321_300_123_456);
    handler.scope().correlation_id("8c2b9a3e-5f14-4d0b-9d6e-1a2b3c4d5e6f").timestamp(time)
}

fn tree() -> ValidationError {
    ValidationError::new()
        .field("email", "invalid", "Enter a valid email address.")
        .nested("address", ValidationError::new().field("a/b", "required", "This field is required."))
        .row("items", 2, ValidationError::new().field("count", "invalid", "A valid integer is required."))
}

#[test]
fn standard_is_one_object_with_everything() {
    let response = fixed_of(&ErrorHandler::new().envelope(Standard)).respond(&BlogError::SlugTaken);
    assert_eq!(
        text(&response),
        concat!(
            r#"{"error":{"message":"Conflict.","code":"slug_taken","status":409,"errors":{},"#,
            r#""timestamp":"2026-11-22T04:21:40.123456Z","correlation_id":"8c2b9a3e-5f14-4d0b-9d6e-1a2b3c4d5e6f"}}"#
        )
    );
    assert_eq!(header(&response, "content-type"), "application/json");
    let with_field = body(&fixed().respond(&BlogError::PostNotFound { id: 7 }));
    assert_eq!(with_field["error"]["params"], json!({"id": 7}));
    let keys: Vec<_> = with_field["error"].as_object().unwrap().keys().cloned().collect();
    assert_eq!(keys, ["message", "code", "status", "errors", "params", "timestamp", "correlation_id"]);
}

#[test]
fn standard_shows_a_tree_its_codes_and_the_default_text() {
    let error = &body(&fixed().respond(&tree()))["error"];
    assert_eq!(error["message"], "Invalid input.");
    assert_eq!(error["errors"]["email"], json!(["Enter a valid email address."]));
    assert_eq!(error["codes"]["items"]["2"]["count"], json!(["invalid"]));
    let list = &body(&fixed().respond(&ValidationError::new().with_detail("No.")))["error"];
    assert_eq!((&list["errors"], &list["codes"]), (&json!({"non_field_errors": ["No."]}), &json!({"non_field_errors": ["invalid"]})));
    let renamed = &body(&fixed_of(&ErrorHandler::new().non_field_errors("__all__")).respond(&ValidationError::new()))["error"];
    assert_eq!(renamed["errors"], json!({"__all__": ["Invalid input."]}));
    assert_eq!(body(&fixed().respond(&ValidationError::new()))["error"]["errors"], json!({"non_field_errors": ["Invalid input."]}));
}

#[test]
fn standard_makes_a_time_and_an_id_of_its_own() {
    let (first, second) = (body(&NotFound::new().to_response()), body(&NotFound::new().to_response()));
    let id = first["error"]["correlation_id"].as_str().unwrap();
    assert_eq!((id.len(), id.as_bytes()[14]), (36, b'4'), "a UUID of version 4");
    assert_ne!(first["error"]["correlation_id"], second["error"]["correlation_id"]);
    assert!(first["error"]["timestamp"].as_str().unwrap().ends_with('Z'));
}

#[test]
fn problem_follows_rfc_9457() {
    let scope = ErrorHandler::new().envelope(Problem);
    let response = scope.respond(&BlogError::PostNotFound { id: 7 });
    assert_eq!(
        text(&response),
        concat!(
            r#"{"type":"https://api.example.com/errors/post_not_found","title":"Not Found","status":404,"#,
            r#""detail":"Post 7 does not exist.","code":"post_not_found","id":7}"#
        )
    );
    assert_eq!(header(&response, "content-type"), "application/problem+json");
    assert_eq!(body(&scope.respond(&BlogError::SlugTaken))["title"], "Taken");
    assert_eq!(body(&scope.respond(&NotFound::new()))["type"], "about:blank");

    let inside = fixed_of(&ErrorHandler::new().envelope(Problem)).instance("/posts/7").respond(&BlogError::SlugTaken);
    assert_eq!(body(&inside)["instance"], "/posts/7");
    assert_eq!(body(&inside)["correlation_id"], "8c2b9a3e-5f14-4d0b-9d6e-1a2b3c4d5e6f");
    assert_eq!(body(&scope.respond(&BlogError::SlugTaken)).get("instance"), None, "nothing of a request is kept");
}

#[test]
fn problem_lists_a_tree_with_pointers() {
    let problem = body(&ErrorHandler::new().envelope(Problem).respond(&tree()));
    assert_eq!((&problem["status"], &problem["detail"], &problem["code"]), (&json!(400), &json!("Invalid input."), &json!("invalid")));
    assert_eq!(
        problem["errors"],
        json!([
            {"detail": "Enter a valid email address.", "code": "invalid", "pointer": "#/email"},
            {"detail": "This field is required.", "code": "required", "pointer": "#/address/a~1b"},
            {"detail": "A valid integer is required.", "code": "invalid", "pointer": "#/items/2/count"},
        ])
    );
    let root = body(&ErrorHandler::new().envelope(Problem).respond(&ValidationError::new().with_detail(Detail::list(["a"]))));
    assert_eq!(root["errors"], json!([{"detail": "a", "code": "invalid"}]));
    let odd = ValidationError::new().field("a b%é", "x", "y");
    assert_eq!(body(&ErrorHandler::new().envelope(Problem).respond(&odd))["errors"][0]["pointer"], "#/a%20b%25%C3%A9");
}

#[test]
fn flat_and_drf_are_those_of_their_packages() {
    let flat = body(&ErrorHandler::new().envelope(Flat).nested_field_separator("/").respond(&tree()));
    assert_eq!(flat["type"], "validation_error");
    assert_eq!(flat["errors"][2], json!({"code": "invalid", "detail": "A valid integer is required.", "attr": "items/2/count"}));
    let leaf = text(&ErrorHandler::new().envelope(Flat).respond(&NotFound::new()));
    assert_eq!(leaf, r#"{"type":"client_error","errors":[{"code":"not_found","detail":"Not found.","attr":null}]}"#);
    assert_eq!(text(&ErrorHandler::new().envelope(Drf).respond(&NotFound::new())), r#"{"detail":"Not found."}"#);
}

#[test]
fn the_envelope_of_a_type_comes_before_that_of_the_scope() {
    #[derive(Debug, ApiError)]
    #[status(404)]
    #[catalog(envelope = Drf)]
    struct Mine;
    assert_eq!(text(&Mine.to_response()), r#"{"detail":"Not found."}"#);
    assert_eq!(text(&ErrorHandler::new().envelope(Problem).respond(&Mine)), r#"{"detail":"Not found."}"#);
}

#[test]
fn every_response_has_its_content_type_nosniff_and_no_store() {
    for scope in [ErrorHandler::new(), ErrorHandler::new().envelope(Problem)] {
        let response = scope.respond(&NotFound::new());
        assert_eq!((header(&response, "x-content-type-options"), header(&response, "cache-control")), ("nosniff", "no-store"));
        assert_eq!(response.headers().len(), 3);
    }
    #[derive(Debug, ApiError)]
    #[header("Cache-Control", "max-age=60")]
    enum Cached {
        #[status(404)]
        May,
        #[status(428)]
        Never428,
        #[status(429)]
        Never429,
        #[status(431)]
        Never431,
        #[status(511)]
        Never511,
    }
    let control = |error: Cached| header(&error.to_response(), "cache-control").to_owned();
    assert_eq!(control(Cached::May), "max-age=60");
    for error in [Cached::Never428, Cached::Never429, Cached::Never431, Cached::Never511] {
        assert_eq!(control(error), "no-store");
    }
}

#[test]
fn a_large_tree_is_cut_with_a_count() {
    let wide = ValidationError::new().with_detail(Detail::list((0..1000).map(|n| n.to_string())));
    let limits = Limits { count: 10, ..Limits::default() };
    for (envelope, list) in [("drf", ""), ("standard", "/error/errors/non_field_errors"), ("flat", "/errors"), ("problem", "/errors")] {
        let scope = ErrorHandler::new().limits(limits);
        let scope = match envelope {
            "drf" => scope.envelope(Drf),
            "standard" => scope.envelope(Standard),
            "flat" => scope.envelope(Flat),
            _ => scope.envelope(Problem),
        };
        let body = body(&scope.respond(&wide));
        let list = body.pointer(list).unwrap().as_array().unwrap();
        assert_eq!(list.len(), 11, "{envelope}");
        assert!(list[10].to_string().contains("990 more errors"), "{envelope}: {}", list[10]);
    }
}

#[test]
fn unauthenticated_requests_are_401_with_a_challenge_or_403_by_drfs_rule() {
    let header_ = ErrorHandler::new().envelope(Drf);
    let bare = header_.clone().challenge(Challenge::Bare);
    let forbid = bare.clone().challenge(Challenge::Forbid);
    let failed = AuthenticationFailed::new();
    assert_eq!((bare.respond(&failed).status().as_u16(), bare.respond(&failed).headers().contains_key("www-authenticate")), (401, false));
    let challenged = header_.respond(&NotAuthenticated::new());
    assert_eq!((challenged.status().as_u16(), header(&challenged, "www-authenticate")), (401, "Bearer"));
    let forbidden = forbid.respond(&NotAuthenticated::new());
    assert_eq!(
        (forbidden.status().as_u16(), text(&forbidden).as_str()),
        (403, r#"{"detail":"Authentication credentials were not provided."}"#)
    );
    assert_eq!(header_.respond(&PermissionDenied::new()).headers().get("www-authenticate"), None);
    let standard = body(&forbid.envelope(Standard).respond(&failed));
    assert_eq!((&standard["error"]["status"], &standard["error"]["code"]), (&json!(403), &json!("authentication_failed")));
    let own = NotAuthenticated::new().with_header("WWW-Authenticate", "Basic");
    assert_eq!(header(&header_.respond(&own), "www-authenticate"), "Basic");
}
