//! `Error`, `.internal()`, and the exceptions by hand.

use std::error::Error as _;

use error_catalog::{ApiError, AsApiError, Error, ErrorDetail, ResultExt, ValidationError, exceptions::*};

use crate::support::{answer, drf, header, is};

#[test]
fn any_api_error_becomes_an_error_by_the_question_mark() {
    fn fails() -> Result<(), Error> {
        Err(NotFound::new().with_code("gone"))?;
        Ok(())
    }
    let error = fails().unwrap_err();
    assert_eq!(answer(&error), is(404, "gone", "Not found."));
    assert!(error.downcast_ref::<NotFound>().is_some() && error.downcast_ref::<ParseError>().is_none());
    assert_eq!(size_of::<Error>(), 2 * size_of::<usize>());
    assert!(error.source().is_none());
    assert_eq!(error.into_inner().as_api_error().code(), "gone");
}

#[test]
fn internal_hides_what_it_wraps_and_keeps_it_as_source() {
    fn fails() -> Result<(), Error> {
        std::fs::read("/no/such/file").internal()?;
        Ok(())
    }
    let error = fails().unwrap_err();
    assert_eq!(answer(&error), is(500, "error", "A server error occurred."));
    assert!(error.source().unwrap().downcast_ref::<std::io::Error>().is_some());
    assert_eq!(Err::<(), _>("text").internal().unwrap_err().source().unwrap().to_string(), "text");
}

#[test]
fn exceptions_take_another_detail_code_and_header() {
    let error = PermissionDenied::new().with_detail("No.").with_code("no").with_header("X-A", "1").with_header("x-a", "2");
    assert_eq!(answer(&error), is(403, "no", "No."));
    assert_eq!(header(&error.to_response(), "x-a"), "2");
    assert_eq!(error.to_response().headers().get_all("x-a").iter().count(), 1);
    assert_eq!(answer(&NotFound::new().with_code("a").with_detail("b")), answer(&NotFound::new().with_detail("b").with_code("a")));
    let leaf = NotFound::new().with_detail(ErrorDetail::new("x", "own")).with_code("other");
    assert_eq!(answer(&leaf), is(404, "own", "x"));
    assert_eq!(size_of::<NotFound>(), size_of::<usize>());
}

#[test]
fn a_method_not_allowed_lists_the_methods() {
    let error = MethodNotAllowed::new("PUT").allow("GET, HEAD");
    assert_eq!(answer(&error), is(405, "method_not_allowed", "Method \"PUT\" not allowed."));
    assert_eq!(header(&error.to_response(), "allow"), "GET, HEAD");
    assert_eq!(answer(&UnsupportedMediaType::new("a{b}\"c")).2, "Unsupported media type \"a{b}\"c\" in request.");
}

#[test]
fn texts_without_a_code_get_that_of_the_exception_in_any_order() {
    let tree = || error_catalog::Detail::map([("a", error_catalog::Detail::list(["x"]))]);
    for error in [ValidationError::new().with_code("c").with_detail(tree()), ValidationError::new().with_detail(tree()).with_code("c")] {
        assert_eq!(serde_json::to_string(&error.get_codes()).unwrap(), r#"{"a":["c"]}"#);
        assert_eq!(error.detail().get("a").unwrap().get_index(0).unwrap().code(), Some("c"));
    }
    let null = NotFound::new().with_detail(ErrorDetail::without_code("x"));
    assert_eq!(serde_json::to_string(&null.get_full_details()).unwrap(), r#"{"message":"x","code":null}"#);
}

#[test]
fn the_generic_views_of_drf_are_exact() {
    let (server, bad) = (server_error(), bad_request());
    assert_eq!((server.status().as_u16(), &server.body()[..]), (500, &br#"{"error": "Server Error (500)"}"#[..]));
    assert_eq!((bad.status().as_u16(), &bad.body()[..]), (400, &br#"{"error": "Bad Request (400)"}"#[..]));
    assert_eq!(header(&bad, "content-type"), "application/json");
}

#[test]
fn rows_and_nested_errors_join_what_is_there() {
    let row = |index, text: &'static str| ValidationError::new().row("items", index, ValidationError::new().field("a", "x", text));
    let error = ValidationError::new().nested("cart", row(0, "1")).nested("cart", row(3, "2")).nested("none", ValidationError::new());
    assert_eq!(drf(&error), r#"{"cart":{"items":{"0":{"a":["1"]},"3":{"a":["2"]}}}}"#);
    assert!(ValidationError::new().into_result().is_ok());
}

#[test]
fn a_class_made_at_run_time_cannot_break_a_response() {
    let long = "é".repeat(60_000);
    let class = Class::extending(MethodNotAllowed::CLASS, "X").code("x").detail(long.clone()).leak();
    let error = MethodNotAllowed::new("PUT").with_class(class);
    assert_eq!((error.code(), error.to_string().len()), ("x", 65_534));
    assert!(long.starts_with(&error.to_string()));
    let unknown = Class::extending(MethodNotAllowed::CLASS, "Y").template("{nope}").leak();
    let error = MethodNotAllowed::new("PUT").with_class(unknown);
    assert_eq!(answer(&error), is(405, "method_not_allowed", "Method Not Allowed."));
    assert_eq!(error.to_string(), "Method Not Allowed.");
}
