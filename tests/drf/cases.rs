//! The case files, and what a case expects.

use error_catalog_tests::{Suite, answer};
use serde_json::Value;

pub(crate) const CASES: &str = include_str!("cases/cases.jsonl");
pub(crate) const STANDARDIZED: &str = include_str!("cases/standardized_cases.jsonl");
pub(crate) const ERROR_DETAIL: &str = include_str!("cases/error_detail_cases.jsonl");
pub(crate) const ODD: &str = include_str!("cases/odd_cases.jsonl");
pub(crate) const ODD_STANDARDIZED: &str = include_str!("cases/odd_standardized_cases.jsonl");

/// The answer to a case on a line.
pub(crate) fn answered(suite: Suite, line: &str) -> Value {
    let answer = answer(suite, line.as_bytes()).unwrap_or_else(|message| panic!("{message}: {line}"));
    serde_json::from_str(&answer).unwrap()
}

/// The line of the case with this name.
pub(crate) fn line(cases: &'static str, name: &str) -> &'static str {
    let member = format!("\"name\": \"{name}\"");
    cases.lines().find(|line| line.contains(&member)).unwrap_or_else(|| panic!("there is no case {name}"))
}

/// The members that a case of DRF compares.
pub(crate) const OF_DRF: [&str; 7] = ["status", "headers", "detail", "codes", "full_details", "display", "body_raw"];

/// The members that a case of drf-standardized-errors compares.
pub(crate) const OF_FLAT: [&str; 3] = ["status", "headers", "body_raw"];

/// The members that a case of `ErrorDetail` compares.
pub(crate) const OF_ERROR_DETAIL: [&str; 4] = ["a_eq_b", "a_eq_plain_b_message", "hash_equal", "str_a"];

/// What a case expects, as the program is to say it.
pub(crate) fn expected(case: &Value) -> Value {
    let mut expected = case["expect"].clone();
    if case["family"] == "view" {
        // It lists the methods of a view, which the case does not give.
        expected["headers"].as_object_mut().unwrap().remove("Allow");
    }
    if let Some(body) = expected.get("body_without_index_defects") {
        let body = body.to_string().replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
        expected["body_raw"] = Value::String(body);
    }
    expected
}
