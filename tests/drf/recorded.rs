//! Every recorded case, and how many are skipped for which reason.

use std::collections::BTreeMap;

use error_catalog_tests::Suite;
use serde_json::Value;

use crate::cases::{CASES, ERROR_DETAIL, ODD, ODD_STANDARDIZED, OF_DRF, OF_ERROR_DETAIL, OF_FLAT, STANDARDIZED, answered, expected};

/// Compares all cases of a file: how many are equal, and how many are skipped for which reason.
fn compare(suite: Suite, cases: &str, members: &[&str]) -> (usize, Vec<(String, usize)>) {
    let (mut equal, mut skipped, mut different) = (0, BTreeMap::new(), Vec::new());
    for line in cases.lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        let (answer, expected) = (answered(suite, line), expected(&case));
        assert_eq!(answer["name"], case["name"]);
        if let Some(reason) = answer["skipped"].as_str() {
            *skipped.entry(reason.to_owned()).or_default() += 1;
            continue;
        }
        assert_eq!(answer.as_object().unwrap().len(), members.len() + 1, "{answer}");
        let differs = |member: &&&str| !same(member, &answer[**member], &expected[**member]);
        match members.iter().find(differs) {
            None => equal += 1,
            Some(member) => different.push(format!("{}: {member} is {}, not {}", case["name"], answer[*member], expected[*member])),
        }
    }
    assert!(different.is_empty(), "{} cases differ:\n{}", different.len(), different.join("\n"));
    (equal, skipped.into_iter().collect())
}

/// Headers have no order; everything else has, down to the keys of maps.
fn same(member: &str, answer: &Value, expected: &Value) -> bool {
    let in_order = Value::to_string;
    if member == "headers" { answer == expected } else { in_order(answer) == in_order(expected) }
}

fn reasons(of: &[(&str, usize)]) -> Vec<(String, usize)> {
    of.iter().map(|(reason, count)| ((*reason).to_owned(), *count)).collect()
}

#[test]
fn cases_of_drf() {
    let skipped = reasons(&[
        ("a language other than English", 12),
        ("a leaf that is a float", 3),
        ("a leaf that is not a string", 11),
        ("a negative wait", 2),
        ("an exception that is not an API exception", 4),
    ]);
    assert_eq!(compare(Suite::Drf, CASES, &OF_DRF), (304, skipped));
}

#[test]
fn cases_of_drf_standardized_errors() {
    let skipped = reasons(&[("a leaf that is not a string", 3), ("an exception that is not an API exception", 4)]);
    assert_eq!(compare(Suite::Flat, STANDARDIZED, &OF_FLAT), (93, skipped));
}

#[test]
fn cases_of_error_detail() {
    assert_eq!(compare(Suite::ErrorDetail, ERROR_DETAIL, &OF_ERROR_DETAIL), (60, Vec::new()));
}

#[test]
fn odd_cases() {
    assert_eq!(compare(Suite::Drf, ODD, &OF_DRF), (ODD.lines().count(), Vec::new()));
    assert_eq!(compare(Suite::Flat, ODD_STANDARDIZED, &OF_FLAT), (ODD_STANDARDIZED.lines().count(), Vec::new()));
}

#[test]
fn what_a_case_expects_is_not_looked_at() {
    for (suite, cases) in [(Suite::Drf, CASES), (Suite::Flat, STANDARDIZED), (Suite::ErrorDetail, ERROR_DETAIL)] {
        for line in cases.lines() {
            let mut case: Value = serde_json::from_str(line).unwrap();
            let with = answered(suite, line);
            case.as_object_mut().unwrap().retain(|member, _| !["expect", "tags", "source", "scenario", "raised"].contains(&&**member));
            assert_eq!(answered(suite, &case.to_string()), with);
        }
    }
}
