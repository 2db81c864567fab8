//! What is skipped, which is decided by the data of a case.

use error_catalog_tests::{Skip, Suite, answer};
use serde_json::{Value, json};

use crate::cases::answered;

fn reason(exception: &str, args: &Value) -> Option<String> {
    let case = json!({"name": "x", "exception": exception, "args": args});
    answered(Suite::Drf, &case.to_string())["skipped"].as_str().map(ToOwned::to_owned)
}

#[track_caller]
fn assert_skipped(exception: &str, args: &Value, skip: Skip) {
    assert_eq!(reason(exception, args), Some(skip.to_string()), "{exception} {args}");
}

#[test]
fn leaves_and_codes_that_are_not_texts() {
    for detail in [json!(0), json!(false), json!([null]), json!({"a": [1]}), json!({"$tuple": [true]}), json!({"$map": [[1, 2]]})] {
        assert_skipped("NotFound", &json!({"detail": detail}), Skip::NonStringLeaf);
    }
    for detail in [json!(1.5), json!(["a", -0.5]), json!({"a": {"b": 1e21}})] {
        assert_skipped("ValidationError", &json!({"detail": detail}), Skip::FloatLeaf);
    }
    assert_skipped("NotFound", &json!({"code": 7}), Skip::NonStringCode);
    assert_skipped("NotFound", &json!({"detail": {"$error": {"message": "x", "code": []}}}), Skip::NonStringCode);
    assert_skipped("MethodNotAllowed", &json!({"method": null}), Skip::NonStringLeaf);
}

#[test]
fn keys_that_a_map_of_texts_cannot_have() {
    assert_skipped("NotFound", &json!({"detail": {"$map": [[1.5, "x"]]}}), Skip::OddKey);
    for (one, other) in [(json!(1), json!("1")), (json!(null), json!("null")), (json!(true), json!("true")), (json!(1), json!(true))] {
        assert_skipped("NotFound", &json!({"detail": {"$map": [[one, "x"], [other, "y"]]}}), Skip::CollidingKeys);
    }
    assert_eq!(reason("NotFound", &json!({"detail": {"$map": [[1, "x"], ["$1", "y"], [null, "z"]]}})), None);
}

#[test]
fn waits_that_are_no_duration() {
    for wait in [json!(-1), json!(-0.5), json!(-1e300)] {
        assert_skipped("Throttled", &json!({"wait": wait}), Skip::NegativeWait);
    }
    assert_skipped("Throttled", &json!({"wait": 1e20}), Skip::HugeWait);
    for wait in [json!(0), json!(-0.0), json!(u64::MAX), json!(1e19)] {
        assert_eq!(reason("Throttled", &json!({"wait": wait})), None, "{wait}");
    }
}

#[test]
fn what_python_cannot_construct() {
    assert_skipped("Throttled", &json!({"wait": 1, "detail": ["x"]}), Skip::NotConstructible);
    assert_skipped("Throttled", &json!({"wait": "1"}), Skip::NotConstructible);
    assert_skipped("MethodNotAllowed", &json!({}), Skip::NotConstructible);
    assert_skipped("django.Http404", &json!({"positional": ["a", "b", "c"]}), Skip::NotConstructible);
    assert_skipped("NotFound", &json!({"auth_header": "a\r\nb: c"}), Skip::NotConstructible);
    let class = |base: &str, detail: Value| json!({"class": {"name": "X", "base": base, "default_detail": detail}, "method": "GET"});
    assert_skipped("Custom", &class("MethodNotAllowed", json!("{verb}")), Skip::NotConstructible);
    assert_skipped("Custom", &class("MethodNotAllowed", json!("{method!r}")), Skip::FormatSpec);
    assert_skipped("Custom", &class("MethodNotAllowed", json!(["x"])), Skip::Repr);
    assert_eq!(reason("Custom", &class("NotFound", json!("{verb}"))), None);
}

#[test]
fn languages_statuses_and_other_exceptions() {
    let case = |language: &str| json!({"name": "x", "exception": "NotFound", "language": language}).to_string();
    assert_eq!(answered(Suite::Drf, &case("de"))["skipped"], Skip::Language.to_string());
    assert_eq!(answered(Suite::Drf, &case("en-gb"))["status"], 404);
    assert_skipped("Unhandled", &json!({"python_type": "ValueError", "message": "x"}), Skip::Unhandled);
    assert_skipped("Custom", &json!({"class": {"name": "X", "base": "APIException", "status_code": 302}}), Skip::Status);
}

#[test]
fn a_line_that_is_no_case_is_refused() {
    let malformed = |line: &str| answer(Suite::Drf, line.as_bytes()).unwrap_err();
    assert!(malformed("{").starts_with("not a case: "));
    assert!(malformed("{}").contains("missing field `name`"));
    assert_eq!(malformed(r#"{"name": "x", "exception": "Nothing"}"#), "there is no exception \"Nothing\"");
    assert_eq!(malformed(r#"{"name": "x", "exception": "Custom"}"#), "a custom exception without its class");
    assert_eq!(
        malformed(r#"{"name": "x", "exception": "NotFound", "args": {"detail": {"$map": [[1]]}}}"#),
        "$map has an entry that is not a pair"
    );
    assert_eq!(malformed(r#"{"name": "x", "exception": "NotFound", "args": {"detail": {"$error": {}}}}"#), "$error has no message");
}
