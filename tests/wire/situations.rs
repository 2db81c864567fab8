//! The requests, and what is expected in every framework: the one table.

use error_catalog_tests::servers::{PAGE, TEAPOT};

use crate::situation::{
    Body::{Long, LongInChunks, Text},
    Content::{Each, Page, Problem},
    Expected, HTML, JSON, Request, Situation, TEXT, error, get, own, post,
};

const BROWSER: &[u8] = b"text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";
const BY_ACCEPT: &[(&str, &str)] = &[("vary", "Accept")];

const POST_NOT_FOUND: Expected = error(404, "post_not_found", "Post 7 does not exist.");
const NOT_FOUND: Expected = error(404, "not_found", "Not found.");
pub const MALFORMED: Expected = error(400, "parse_error", "Malformed request.");
pub const TOO_LARGE: Expected = error(413, "payload_too_large", "Payload Too Large.");
const SERVER_ERROR: Expected = error(500, "error", "A server error occurred.");
pub const WRONG_METHOD: Expected = error(405, "method_not_allowed", "Method \"POST\" not allowed.").headers(&[("allow", "GET,HEAD")]);
pub const GET_NOT_ALLOWED: Expected = error(405, "method_not_allowed", "Method \"GET\" not allowed.");
const UNAUTHENTICATED: Expected =
    error(401, "not_authenticated", "Authentication credentials were not provided.").headers(&[("www-authenticate", "Bearer")]);

const VALIDATION: [&str; 4] = [
    r#"{"error":{"message":"Invalid input.","code":"invalid","status":400,"errors":{"title":["This field may not be blank."],"authors":{"1":{"email":["Enter a valid email address.","This field must be unique."]}},"non_field_errors":["Only 3 posts a day."]},"codes":{"title":["blank"],"authors":{"1":{"email":["invalid","unique"]}},"non_field_errors":["too_many"]},"timestamp":"{time}","correlation_id":"{id}"}}"#,
    r#"{"title":["This field may not be blank."],"authors":{"1":{"email":["Enter a valid email address.","This field must be unique."]}},"non_field_errors":["Only 3 posts a day."]}"#,
    r#"{"type":"validation_error","errors":[{"code":"blank","detail":"This field may not be blank.","attr":"title"},{"code":"too_many","detail":"Only 3 posts a day.","attr":"non_field_errors"},{"code":"invalid","detail":"Enter a valid email address.","attr":"authors.1.email"},{"code":"unique","detail":"This field must be unique.","attr":"authors.1.email"}]}"#,
    r##"{"type":"about:blank","title":"Bad Request","status":400,"detail":"Invalid input.","instance":"/validation","code":"invalid","errors":[{"detail":"This field may not be blank.","code":"blank","pointer":"#/title"},{"detail":"Enter a valid email address.","code":"invalid","pointer":"#/authors/1/email"},{"detail":"This field must be unique.","code":"unique","pointer":"#/authors/1/email"},{"detail":"Only 3 posts a day.","code":"too_many","pointer":"#/non_field_errors"}],"correlation_id":"{id}"}"##,
];

const SHOWN: [&str; 4] = [
    r#"{"error":{"message":"You said: \"<b>\"","code":"shown","status":400,"errors":{},"params":{"text":"\"<b>\""},"timestamp":"{time}","correlation_id":"{id}"}}"#,
    r#"{"detail":"You said: \"<b>\""}"#,
    r#"{"type":"client_error","errors":[{"code":"shown","detail":"You said: \"<b>\"","attr":null}]}"#,
    r#"{"type":"about:blank","title":"Bad Request","status":400,"detail":"You said: \"<b>\"","instance":"/shown","code":"shown","correlation_id":"{id}","text":"\"<b>\""}"#,
];

const fn situation(name: &'static str, request: Request, expected: Expected) -> Situation {
    Situation { name, request, expected }
}

/// A request with one header.
macro_rules! with {
    ($path:literal, $name:literal: $value:expr) => {
        get($path).headers(&[($name, $value)])
    };
}

pub const SITUATIONS: &[Situation] = &[
    situation("a success", get("/ok"), own(200, TEXT, "ok")),
    situation("a success to `HEAD`", get("/ok").method("HEAD"), own(200, TEXT, "ok")),
    situation("the correlation id, read by the application", get("/id"), own(200, TEXT, "{id}")),
    situation("a declared error", get("/declared/7"), POST_NOT_FOUND),
    situation("a declared error to `HEAD`", get("/declared/7").method("HEAD"), POST_NOT_FOUND),
    situation("a declared error in a nested router", get("/nested/declared/7"), POST_NOT_FOUND),
    situation("a declared error with exposed fields", get("/shown?text=%22%3Cb%3E%22"), error(400, "", "").content(Each("shown", SHOWN))),
    situation("a declared error, its status from a field", get("/declared-status/418"), error(418, "declared_status", "I'm a teapot.")),
    situation(
        "a declared error, its status no error",
        get("/declared-status/200"),
        error(500, "declared_status", "A server error occurred."),
    ),
    situation(
        "a declared 5xx with sources",
        get("/database"),
        error(503, "database_unavailable", "Service temporarily unavailable, try again later."),
    ),
    situation("`error_catalog::Error`", get("/any"), SERVER_ERROR),
    situation("`ValidationError`", get("/validation"), error(400, "", "").content(Each("invalid", VALIDATION))),
    situation("a conflict", get("/conflict"), error(409, "slug_taken", "Conflict.")),
    situation(
        "throttled",
        get("/throttled"),
        error(429, "too_many_posts", "Request was throttled. Expected available in 30 seconds.").headers(&[("retry-after", "30")]),
    ),
    situation("unauthenticated", get("/unauthenticated"), UNAUTHENTICATED),
    situation(
        "an error of an inner middleware",
        get("/middleware"),
        error(403, "members_only", "You do not have permission to perform this action."),
    ),
    situation("a panic", get("/panic"), SERVER_ERROR),
    situation("a panic after an `await`", get("/panic-late"), SERVER_ERROR),
    situation("a timeout", get("/slow"), error(408, "request_timeout", "Request Timeout.")),
    situation("an unknown route", get("/unknown"), NOT_FOUND),
    situation("an unknown route, to `HEAD`", get("/unknown").method("HEAD"), NOT_FOUND),
    situation("an unknown route of a nested router", get("/nested/unknown"), NOT_FOUND),
    situation("a wrong method", get("/ok").method("POST"), WRONG_METHOD),
    situation("a wrong method in a nested router", get("/nested/ok").method("POST"), WRONG_METHOD),
    situation("a wrong method, `POST` alone is right", get("/form"), GET_NOT_ALLOWED.headers(&[("allow", "POST")])),
    situation("a bad path parameter", get("/number/x"), MALFORMED),
    situation("a bad query", get("/shown"), MALFORMED),
    situation("malformed JSON", post(JSON, Text(r#"{"name":"#)), MALFORMED),
    situation("JSON of a wrong type", post(JSON, Text(r#"{"name":7}"#)), MALFORMED),
    situation(
        "an unsupported media type",
        post("text/plain", Text(r#"{"name":"a"}"#)),
        error(415, "unsupported_media_type", "Unsupported media type \"text/plain\" in request."),
    ),
    situation(
        "no media type",
        post("", Text(r#"{"name":"a"}"#)),
        error(415, "unsupported_media_type", "Unsupported media type \"\" in request."),
    ),
    situation("a body too large", post(JSON, Long), TOO_LARGE),
    situation("a body too large, in chunks", post(JSON, LongInChunks), TOO_LARGE),
    situation("a bare 401 of the framework", get("/status/401"), UNAUTHENTICATED),
    situation("a bare 404", get("/status/404"), NOT_FOUND),
    situation("a bare 405", get("/status/405"), GET_NOT_ALLOWED.headers(&[("allow", "")])),
    situation(
        "a bare 407",
        get("/status/407"),
        error(407, "proxy_authentication_required", "Proxy Authentication Required.").headers(&[("proxy-authenticate", "Bearer")]),
    ),
    situation("a bare 426", get("/status/426"), error(426, "upgrade_required", "Upgrade Required.").headers(&[("upgrade", "websocket")])),
    situation("a bare 500", get("/status/500"), SERVER_ERROR),
    situation("a bare 502", get("/status/502"), error(502, "bad_gateway", "A server error occurred.")),
    situation("JSON of the application", get("/json"), own(418, JSON, TEAPOT)),
    situation("a page of the application, to a browser", with!("/html", "accept": BROWSER), own(404, HTML, PAGE).headers(BY_ACCEPT)),
    situation("a page of the application, to a client without `Accept`", get("/html"), NOT_FOUND),
    situation("a page of the application, to an API client", with!("/html", "accept": b"application/json"), NOT_FOUND.headers(BY_ACCEPT)),
    situation(
        "a declared error, to a browser",
        with!("/declared/7", "accept": BROWSER),
        POST_NOT_FOUND.content(Page("post_not_found", "Post 7 does not exist.")).headers(BY_ACCEPT),
    ),
    situation(
        "an unknown route, to a browser",
        with!("/unknown", "accept": BROWSER),
        NOT_FOUND.content(Page("not_found", "Not found.")).headers(BY_ACCEPT),
    ),
    situation(
        "a panic, to a browser",
        with!("/panic", "accept": BROWSER),
        SERVER_ERROR.content(Page("error", "A server error occurred.")).headers(BY_ACCEPT),
    ),
    situation(
        "malformed JSON, of a browser",
        post("", Text("{")).headers(&[("content-type", b"application/json"), ("accept", BROWSER)]),
        MALFORMED,
    ),
    situation(
        "`Accept: application/problem+json`",
        with!("/declared/7", "accept": b"application/problem+json"),
        POST_NOT_FOUND.content(Problem("post_not_found", "Post 7 does not exist.")).headers(BY_ACCEPT),
    ),
    situation(
        "`Accept: application/problem+json`, an unknown route",
        with!("/unknown", "accept": b"application/problem+json"),
        NOT_FOUND.content(Problem("not_found", "Not found.")).headers(BY_ACCEPT),
    ),
    situation("`Accept: */*`", with!("/declared/7", "accept": b"*/*"), POST_NOT_FOUND),
    situation("a given correlation id", with!("/declared/7", "x-request-id": b"A-z_0.9"), POST_NOT_FOUND.id("A-z_0.9")),
    situation("a given correlation id, a success", with!("/id", "x-request-id": b"A-z_0.9"), own(200, TEXT, "{id}").id("A-z_0.9")),
    situation("a hostile correlation id", with!("/declared/7", "x-request-id": b"<script>alert(1)</script>"), POST_NOT_FOUND),
    situation("a correlation id that is no text", with!("/declared/7", "x-request-id": b"id-\xff"), POST_NOT_FOUND),
    situation("a correlation id that is too long", with!("/unknown", "x-request-id": &[b'a'; 65]), NOT_FOUND),
    situation(
        "a `traceparent`",
        with!("/unknown", "traceparent": b"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
        NOT_FOUND.id(TRACE),
    ),
];
