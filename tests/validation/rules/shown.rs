//! Random errors of validator are shown as the tree is that they become: in every envelope, within every limit, in alphabetical order.

use std::collections::BTreeMap;

use error_catalog::{
    ApiError, Detail, ErrorHandler, Limits, ValidationError,
    envelope::{Drf, Flat, Problem, Standard},
};
use serde_json::{Value, json};
use validator::{ValidationErrors, ValidationErrorsKind};

use crate::differential::Random;

/// Names that begin alike, are short, are no ASCII, must be escaped, or mean something.
const NAMES: [&str; 32] = [
    "",
    "a",
    "ab",
    "abc",
    "abcd",
    "abcd_a",
    "abcd_b",
    "abce",
    "a\0",
    "b",
    "_b",
    "__all__",
    "__alm__",
    "non_field_errors",
    "non_field_error",
    "r#type",
    "type",
    "\u{e9}",
    "\u{e9}t\u{e9}",
    "\u{65e5}\u{672c}\u{8a9e}",
    "\u{65e5}\u{672c}\u{8a9f}",
    "\u{1F600}",
    "say \"x\"",
    "back\\slash",
    "line\u{2028}",
    "a.b",
    "a/b~c",
    "...",
    "0",
    "10",
    "detail",
    "code",
];

fn any_error(random: &mut Random) -> validator::ValidationError {
    const CODES: [&str; 16] = [
        "length",
        "range",
        "required",
        "email",
        "url",
        "ip",
        "regex",
        "credit_card",
        "contains",
        "does_not_contain",
        "must_match",
        "non_control_character",
        "own",
        "\"own\"",
        "",
        "own_\u{e9}",
    ];
    const PARAMS: [&str; 11] =
        ["value", "other", "min", "max", "equal", "exclusive_min", "exclusive_max", "mid", "value2", "", "\u{e9}\u{e9}"];
    let values = [
        json!(""),
        json!("abc"),
        json!("\"\\\n"),
        json!(0),
        json!(1),
        json!(7),
        json!(-3),
        json!(1.5),
        json!(u64::MAX),
        json!([]),
        json!([1, 2]),
        json!({"a": 1}),
        Value::Null,
    ];
    let mut error = validator::ValidationError::new(CODES[random.below(CODES.len())]);
    if random.below(4) == 0 {
        let texts = ["Own text.", "Say \"x\".", "", "\u{2028}\u{0}", "\u{e9}"];
        error.message = Some((*random.one_of(&texts)).into());
    }
    for _ in 0..random.below(5) {
        error.params.insert((*random.one_of(&PARAMS)).into(), random.one_of(&values).clone());
    }
    error
}

fn any_errors(random: &mut Random, depth: usize) -> ValidationErrors {
    let mut errors = ValidationErrors::new();
    let most = *random.one_of(&[1, 2, 4, 10, 17, 40]);
    for number in 0..=random.below(most) {
        let name = match random.below(8) {
            0 => format!("field_{number}"),
            _ => (*random.one_of(&NAMES)).to_owned(),
        };
        errors.errors_mut().insert(name.into(), any_kind(random, depth));
    }
    errors
}

fn any_kind(random: &mut Random, depth: usize) -> ValidationErrorsKind {
    match random.below(if depth == 0 { 6 } else { 9 }) {
        0..4 => ValidationErrorsKind::Field(vec![any_error(random)]),
        4 | 5 => ValidationErrorsKind::Field((0..random.below(4)).map(|_| any_error(random)).collect()),
        6 => ValidationErrorsKind::Struct(Box::new(any_errors(random, depth - 1))),
        _ => {
            let rows: BTreeMap<_, _> = (0..random.below(4)).map(|_| (random.below(20), Box::new(any_row(random, depth - 1)))).collect();
            ValidationErrorsKind::List(rows)
        }
    }
}

/// The errors of a row, which may be a list itself.
fn any_row(random: &mut Random, depth: usize) -> ValidationErrors {
    let mut errors = any_errors(random, depth);
    if random.below(4) == 0 {
        errors = ValidationErrors::new();
        errors
            .errors_mut()
            .insert("_tmp_validator".into(), ValidationErrorsKind::List(BTreeMap::from([(3, Box::new(any_errors(random, 0)))])));
    }
    errors
}

/// The fields of structs are in alphabetical order, the rows of lists in their own.
fn assert_in_order(detail: &Detail, kind: &ValidationErrorsKind) {
    let names: Vec<_> = detail.entries().map(|(name, _)| name).collect();
    let child = |name: &str| detail.get(name).unwrap();
    match kind {
        ValidationErrorsKind::Field(_) => {}
        ValidationErrorsKind::Struct(errors) => {
            if let Some(rows) = errors.0.get("_tmp_validator") {
                assert_in_order(detail, rows);
            } else {
                assert!(names.is_sorted(), "{names:?}");
                // What is merged has the order of the first, and then that of the second.
                let merged = ["__all__", "non_field_errors", "type", "r#type"];
                for (name, kind) in errors.0.iter().filter(|(name, _)| !merged.contains(&name.as_ref())) {
                    assert_in_order(child(name), kind);
                }
            }
        }
        ValidationErrorsKind::List(rows) => {
            assert!(names.iter().copied().eq(rows.keys().map(ToString::to_string)), "{names:?}");
            for (row, errors) in rows {
                assert_in_order(child(&row.to_string()), &ValidationErrorsKind::Struct(errors.clone()));
            }
        }
    }
}

fn any_limits(random: &mut Random) -> Limits {
    let mut limits = Limits::NONE;
    let which = random.below(8);
    if which & 1 != 0 {
        limits.depth = random.below(7);
    }
    if which & 2 != 0 {
        limits.count = random.below(40);
    }
    if which & 4 != 0 {
        let most = *random.one_of(&[10, 100, 1000, 4000]);
        limits.bytes = random.below(most);
    }
    limits
}

/// What is written of an error, but the time and what else is another each time.
fn written(error: &ValidationError, limits: Limits, envelope: usize) -> String {
    let handler = ErrorHandler::new().limits(limits);
    let handler = match envelope {
        0 => handler.envelope(Drf),
        1 => handler.envelope(Flat),
        2 => handler.envelope(Problem),
        3 => handler.envelope(Standard),
        _ => handler.envelope(Drf).non_field_errors("\"all\""),
    };
    let body = String::from_utf8(handler.respond(error).body().to_vec()).unwrap();
    let _: Value = serde_json::from_str(&body).unwrap();
    let constant = body.split(r#","timestamp":"#).next().and_then(|body| body.split(r#","correlation_id":"#).next());
    constant.unwrap_or_default().to_owned()
}

#[test]
fn errors_are_shown_as_the_tree_is_that_they_become() {
    let mut random = Random(6);
    let (mut merged, mut cut) = (0, 0);
    for round in 0..400 {
        let errors = any_errors(&mut random, round % 4);
        let error = || ValidationError::from(errors.clone());
        let tree = ValidationError::from(error().detail().into_owned());
        assert_in_order(&tree.detail(), &ValidationErrorsKind::Struct(Box::new(errors.clone())));
        merged += usize::from(errors.0.contains_key("__all__") && errors.0.contains_key("non_field_errors"));
        for limits in [Limits::NONE, any_limits(&mut random), any_limits(&mut random)] {
            for envelope in 0..5 {
                let shown = written(&error(), limits, envelope);
                assert_eq!(shown, written(&tree, limits, envelope), "{limits:?} {errors:?}");
                cut += usize::from(shown.contains("more error"));
            }
        }
        assert_eq!(error().get_codes().to_string(), tree.get_codes().to_string());
        assert_eq!(error().get_full_details().to_string(), tree.get_full_details().to_string());
        assert_eq!(serde_json::to_string(&error().get_full_details()).unwrap(), serde_json::to_string(&tree.get_full_details()).unwrap());
        assert_eq!(error().detail().error_count(), tree.detail().error_count());
        assert_eq!(error().detail(), tree.detail());
    }
    assert!(merged > 10 && cut > 1000, "{merged} {cut}");
}
