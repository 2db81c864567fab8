//! validator's errors as they are where no request was read.

use error_catalog::ApiError as _;
use validator::{Validate, ValidationError};

use crate::serializers::body;

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
