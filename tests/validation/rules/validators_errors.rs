//! validator's errors as they are where no request was read.

use error_catalog::ApiError as _;
use serde::Deserialize;
use serde_json::{Value, json};
use validator::{Validate, ValidationError};

use crate::serializers::{body, valid};

#[test]
fn names_that_begin_alike_and_short_ones_are_in_alphabetical_order_too() {
    let names = ["", "a", "ab", "abc", "abcd", "abcd_a", "abcd_b", "abcde", "abce", "ac", "b", "\u{e9}"];
    for first in 0..names.len() {
        let mut errors = validator::ValidationErrors::new();
        for name in names.iter().cycle().skip(first).take(names.len()) {
            errors.add(name, ValidationError::new("refused"));
        }
        let error = error_catalog::ValidationError::from(errors);
        assert!(error.detail().entries().map(|(name, _)| name).eq(names));
    }
}

#[test]
fn many_names_are_in_alphabetical_order_too() {
    for count in [15, 16, 17, 40] {
        let mut errors = validator::ValidationErrors::new();
        let names: Vec<_> =
            (10..10 + count).map(|number| format!("{}_{number}", if number % 3 == 0 { "field" } else { "other" })).collect();
        for name in &names {
            errors.add(name.clone().leak(), ValidationError::new("refused"));
        }
        let mut names = names;
        names.sort();
        assert!(error_catalog::ValidationError::from(errors).detail().entries().map(|(name, _)| name).eq(names));
    }
}

#[test]
fn parameters_whose_names_are_alike_are_others() {
    let mut error = ValidationError::new("length");
    error.add_param("value".into(), &"abc");
    error.add_param("min".into(), &5);
    for other in ["mxn", "main", "vague", "valve", "equalequal", "exclusive-min", "ma", ""] {
        error.add_param(other.into(), &1);
    }
    let mut errors = validator::ValidationErrors::new();
    errors.add("name", error);
    assert_eq!(body(&error_catalog::ValidationError::from(errors)), r#"{"name":["Ensure this field has at least 5 characters."]}"#);
}

/// A broken rule with parameters.
fn broken(rule: &'static str, params: Value) -> ValidationError {
    let mut error = ValidationError::new(rule);
    error.params = serde_json::from_value(params).unwrap();
    error
}

fn bodies<const N: usize>(errors: [ValidationError; N]) -> [String; N] {
    errors.map(|error| {
        let mut errors = validator::ValidationErrors::new();
        errors.add("field", error);
        body(&error_catalog::ValidationError::from(errors))
    })
}

#[test]
fn texts_and_limits_are_escaped() {
    let errors = [ValidationError::new("own").with_message("Say \"x\".".into()), broken("range", json!({"min": "\n"}))];
    let expected = [r#"{"field":["Say \"x\"."]}"#, r#"{"field":["Ensure this value is greater than or equal to \"\\n\"."]}"#];
    assert_eq!(bodies(errors), expected);
}

#[test]
fn a_limit_that_is_no_count_limits_no_length() {
    let errors =
        [broken("length", json!({"min": -1, "max": 3, "value": "long"})), broken("length", json!({"equal": "x", "value": "long"}))];
    let expected = [r#"{"field":["Ensure this field has no more than 3 characters."]}"#, r#"{"field":["Enter a valid value."]}"#];
    assert_eq!(bodies(errors), expected);
}

#[test]
fn an_empty_text_that_should_have_a_form_is_blank() {
    for body in bodies(["email", "url", "ip", "regex", "credit_card"].map(|rule| broken(rule, json!({"value": ""})))) {
        assert_eq!(body, r#"{"field":["This field may not be blank."]}"#);
    }
}

#[test]
fn a_blank_field_is_blank_alone_wherever_its_errors_say_so() {
    let mut errors = validator::ValidationErrors::new();
    let mut blank = ValidationError::new("length");
    blank.add_param("min".into(), &1);
    blank.add_param("value".into(), &"");
    for error in [ValidationError::new("first"), blank, ValidationError::new("last")] {
        errors.add("name", error);
    }
    assert_eq!(error_catalog::ValidationError::from(errors).get_codes().to_string(), r#"{"name":["blank"]}"#);
}

#[test]
fn errors_without_an_error_are_none() {
    let error = error_catalog::ValidationError::from(validator::ValidationErrors::new());
    assert!(error.detail().is_empty() && error.into_result().is_ok());
}

#[test]
fn an_empty_text_with_a_message_of_the_applications_own_is_not_blank() {
    #[derive(Validate)]
    struct Contact {
        #[validate(email)]
        by_default: &'static str,
        #[validate(email(message = "Where can we reach you?"))]
        told: &'static str,
    }
    let error = error_catalog::ValidationError::from(Contact { by_default: "", told: "" }.validate().unwrap_err());
    assert_eq!(body(&error), r#"{"by_default":["This field may not be blank."],"told":["Where can we reach you?"]}"#);
    assert_eq!(error.get_codes().to_string(), r#"{"by_default":["blank"],"told":["invalid"]}"#);
}

#[derive(Debug, Deserialize, Validate)]
struct Raw {
    #[validate(length(min = 2))]
    r#type: String,
    #[validate(length(min = 2))]
    r#match: String,
}

#[test]
fn a_raw_identifier_goes_by_its_name() {
    let raw = Raw { r#type: "a".to_owned(), r#match: "a".to_owned() };
    let codes = r#"{"match":["min_length"],"type":["min_length"]}"#;
    assert_eq!(error_catalog::ValidationError::from(raw.validate().unwrap_err()).get_codes().to_string(), codes);
    // Both have one value, so it does not tell them apart.
    let sent = r#"{"type": "a", "match": "a"}"#;
    assert_eq!(valid::<Raw>(sent).get_codes().to_string(), r#"{"type":["min_length"],"match":["min_length"]}"#);
}

#[test]
fn errors_of_one_name_have_an_order() {
    for _ in 0..32 {
        let mut errors = validator::ValidationErrors::new();
        errors.add("non_field_errors", ValidationError::new("b").with_message("b".into()));
        errors.add("__all__", ValidationError::new("a").with_message("a".into()));
        assert_eq!(body(&error_catalog::ValidationError::from(errors)), r#"{"non_field_errors":["a","b"]}"#);
    }
}

#[test]
fn integers_are_compared_to_the_last_digit() {
    let limits = json!({"min": 1, "max": 9_007_199_254_740_992_u64, "value": 9_007_199_254_740_993_u64});
    let below = json!({"min": -9_007_199_254_740_992_i64, "max": 1, "value": -9_007_199_254_740_993_i64});
    let above = json!({"exclusive_min": 9_007_199_254_740_992_u64, "max": 1, "value": 9_007_199_254_740_993_u64});
    let expected = [
        r#"{"field":["Ensure this value is less than or equal to 9007199254740992."]}"#,
        r#"{"field":["Ensure this value is greater than or equal to -9007199254740992."]}"#,
        r#"{"field":["Ensure this value is less than or equal to 1."]}"#,
    ];
    assert_eq!(bodies([limits, below, above].map(|params| broken("range", params))), expected);
}
