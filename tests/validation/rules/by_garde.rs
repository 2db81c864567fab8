//! The rules of garde 0.23. garde gives texts alone: where it changes its own, these tests fail.

use std::{borrow::Cow, collections::HashMap};

use error_catalog::{ApiError, ValidationError};
use garde::{
    Path, Report, Validate,
    i18n::{DefaultI18n, I18n, InvalidPhoneNumber},
};
use serde::Deserialize;
use serde_json::json;

use super::assert_table;
use crate::serializers::garde as checked;

/// A field for each rule.
#[derive(Debug, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
struct Rules {
    #[garde(required)]
    required: Option<String>,
    #[garde(length(chars, min = 3))]
    min_length: String,
    #[garde(length(chars, max = 3))]
    max_length: String,
    #[garde(length(equal = 3))]
    too_short: String,
    #[garde(length(min = 1))]
    blank: String,
    #[garde(length(min = 2))]
    min_items: Vec<u8>,
    #[garde(length(max = 2))]
    max_items: Vec<u8>,
    #[garde(length(min = 1))]
    no_items: Vec<u8>,
    #[garde(length(max = 1))]
    max_entries: HashMap<String, u8>,
    #[garde(range(min = 1))]
    min_value: i8,
    #[garde(range(max = 0.5))]
    max_value: f64,
    #[garde(ascii)]
    ascii: String,
    #[garde(alphanumeric)]
    alphanumeric: String,
    #[garde(email)]
    email: String,
    #[garde(url)]
    url: String,
    #[garde(ip)]
    ip: String,
    #[garde(ipv4)]
    ipv4: String,
    #[garde(ipv6)]
    ipv6: String,
    #[garde(credit_card)]
    credit_card: String,
    #[garde(contains("x"))]
    contains: String,
    #[garde(prefix("x"))]
    prefix: String,
    #[garde(suffix("x"))]
    suffix: String,
    #[garde(pattern("^[a-z]+$"))]
    pattern: String,
    #[garde(skip)]
    password: String,
    #[garde(matches(password))]
    again: String,
    #[garde(email, length(min = 1))]
    blank_email: String,
    #[garde(custom(refuse))]
    custom: String,
    // A word that is another one: garde does not know it, and gives no value to find it by.
    #[garde(length(min = 3))]
    #[serde(rename = "is")]
    renamed: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "what garde calls")]
fn refuse(_: &str, _: &()) -> garde::Result {
    Err(garde::Error::new("It is not so."))
}

#[test]
fn each_has_a_code_a_text_and_parameters() {
    let sent = json!({
        "minLength": "äö", "maxLength": "abcd", "tooShort": "a", "blank": "", "minItems": [1], "maxItems": [1, 2, 3], "noItems": [],
        "maxEntries": {"a": 1, "b": 2}, "minValue": 0, "maxValue": 0.75, "ascii": "ä secret", "alphanumeric": "secret!", "email": "secret",
        "url": "secret", "ip": "secret", "ipv4": "secret", "ipv6": "secret", "creditCard": "secret", "contains": "secret",
        "prefix": "secret", "suffix": "secret", "pattern": "SECRET", "password": "secret", "again": "other secret", "blankEmail": "",
        "custom": "secret", "is": "ab",
    });
    let table = [
        ("required", "required", "This field is required.", json!({})),
        ("minLength", "min_length", "Ensure this field has at least 3 characters.", json!({"limit": 3})),
        ("maxLength", "max_length", "Ensure this field has no more than 3 characters.", json!({"limit": 3})),
        ("tooShort", "min_length", "Ensure this field has at least 3 characters.", json!({"limit": 3})),
        ("blank", "blank", "This field may not be blank.", json!({"limit": 1})),
        ("minItems", "min_length", "Ensure this field has at least 2 elements.", json!({"limit": 2})),
        ("maxItems", "max_length", "Ensure this field has no more than 2 elements.", json!({"limit": 2})),
        ("noItems", "empty", "This list may not be empty.", json!({"limit": 1})),
        ("maxEntries", "max_length", "Ensure this field has no more than 1 elements.", json!({"limit": 1})),
        ("minValue", "min_value", "Ensure this value is greater than or equal to 1.", json!({"limit": 1})),
        ("maxValue", "max_value", "Ensure this value is less than or equal to 0.5.", json!({"limit": 0.5})),
        ("ascii", "ascii", "Use ASCII characters only.", json!({})),
        ("alphanumeric", "alphanumeric", "Use letters and digits only.", json!({})),
        ("email", "invalid", "Enter a valid email address.", json!({})),
        ("url", "invalid", "Enter a valid URL.", json!({})),
        ("ip", "invalid", "Enter a valid IPv4 or IPv6 address.", json!({})),
        ("ipv4", "invalid", "Enter a valid IPv4 address.", json!({})),
        ("ipv6", "invalid", "Enter a valid IPv6 address.", json!({})),
        ("creditCard", "credit_card", "Enter a valid credit card number.", json!({})),
        ("contains", "contains", "This value does not contain what it must.", json!({})),
        ("prefix", "prefix", "This value does not begin as it must.", json!({})),
        ("suffix", "suffix", "This value does not end as it must.", json!({})),
        ("pattern", "invalid", "This value does not match the required pattern.", json!({})),
        ("again", "must_match", "This field does not match the other one.", json!({})),
        ("blankEmail", "blank", "This field may not be blank.", json!({})),
        ("custom", "invalid", "It is not so.", json!({})),
        ("renamed", "min_length", "Ensure this field has at least 3 characters.", json!({"limit": 3})),
    ];
    let error = checked::<Rules>(&sent.to_string());
    assert_table(&error, &table);
    assert!(!format!("{error:?} {error}").to_lowercase().contains("secret"), "{error:?}");
}

#[derive(Debug, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
struct Pet {
    #[garde(length(min = 1))]
    pet_name: String,
    #[garde(range(max = 99))]
    age: u8,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
struct Nested {
    #[garde(dive)]
    first_pet: Pet,
    #[garde(length(max = 3), dive)]
    all_pets: Vec<Pet>,
    #[garde(dive)]
    by_name: HashMap<String, Pet>,
    #[garde(inner(length(max = 2)))]
    words: Vec<String>,
}

#[test]
fn what_is_nested_keeps_its_names_rows_and_keys() {
    let (good, blank, old) = (json!({"petName": "a", "age": 1}), json!({"petName": "", "age": 1}), json!({"petName": "a", "age": 100}));
    let sent = json!({"firstPet": blank, "allPets": [good, blank, old], "byName": {"a": good, "b": old}, "words": ["a", "abc"]});
    assert_eq!(
        checked::<Nested>(&sent.to_string()).get_codes().to_string(),
        concat!(
            r#"{"firstPet":{"petName":["blank"]},"allPets":{"1":{"petName":["blank"]},"2":{"age":["max_value"]}},"#,
            r#""byName":{"b":{"age":["max_value"]}},"words":{"1":["max_length"]}}"#,
        )
    );
}

#[test]
fn rules_and_types_are_told_together() {
    let sent = json!({
        "firstPet": {"petName": "", "age": "x"}, "allPets": [{"petName": ""}, 7], "byName": {"z": {"petName": "", "age": 1}, "a": null},
        "words": ["abc", 7],
    });
    assert_eq!(
        checked::<Nested>(&sent.to_string()).get_codes().to_string(),
        concat!(
            r#"{"firstPet":{"petName":["blank"],"age":["invalid"]},"allPets":{"0":{"petName":["blank"],"age":["required"]},"#,
            r#""1":{"non_field_errors":["invalid"]}},"byName":{"z":{"petName":["blank"]},"a":["null"]},"words":{"0":["max_length"],"1":["invalid"]}}"#,
        )
    );
}

#[test]
fn telephone_numbers_are_known_by_their_text() {
    for reason in [InvalidPhoneNumber::Invalid, InvalidPhoneNumber::TooLong] {
        let mut report = Report::new();
        report.append(Path::new("phone"), garde::Error::new(DefaultI18n.phone_number_invalid(reason)));
        let error = ValidationError::from(report);
        assert_table(&error, &[("phone", "phone_number", "Enter a valid phone number.", json!({}))]);
    }
}

#[test]
fn errors_without_a_request_have_the_names_of_the_type() {
    let pet = Pet { pet_name: String::new(), age: 100 };
    let error = ValidationError::from(pet.validate().unwrap_err());
    assert_eq!(error.get_codes().to_string(), r#"{"age":["max_value"],"pet_name":["min_length"]}"#);
}

/// Texts of the application's own: garde's `Validate` is called within them.
struct Short;

macro_rules! short {
    ($($name:ident($($argument:ident: $type:ty),*))*) => {
        impl I18n for Short {
            $(fn $name(&self, $($argument: $type),*) -> Cow<'static, str> {
                $(let _ = $argument;)*
                "no".into()
            })*
        }
    };
}

short! {
    length_lower_than(min: usize)
    length_greater_than(max: usize)
    range_lower_than(min: &dyn std::fmt::Display)
    range_greater_than(max: &dyn std::fmt::Display)
    credit_card_invalid(reason: garde::i18n::InvalidCreditCard)
    pattern_no_match(pattern: &dyn std::fmt::Display)
    contains_missing(pattern: &dyn std::fmt::Display)
    url_invalid(reason: garde::i18n::InvalidUrl)
    prefix_missing(pattern: &dyn std::fmt::Display)
    suffix_missing(pattern: &dyn std::fmt::Display)
    phone_number_invalid(reason: InvalidPhoneNumber)
    ip_invalid(kind: garde::i18n::IpKind)
    matches_field_mismatch(field: &dyn std::fmt::Display)
    email_invalid(reason: garde::i18n::InvalidEmail)
    ascii_invalid()
    alphanumeric_invalid()
    required_not_set()
}

#[derive(Debug, Deserialize, Validate)]
struct Hosts {
    #[garde(skip)]
    hosts: HashMap<std::num::NonZeroU8, std::net::IpAddr>,
    #[garde(length(min = 2))]
    name: String,
}

#[test]
fn what_stands_for_a_wrong_value_does_not_stand_for_its_key() {
    let error = checked::<Hosts>(r#"{"hosts":{"5":"x"},"name":"n"}"#);
    assert_eq!(error.get_codes().to_string(), r#"{"hosts":{"5":["invalid"]},"name":["min_length"]}"#);
}

#[test]
fn errors_under_keys_that_are_too_long_together_are_left_out_and_that_is_said() {
    let mut report = Report::new();
    report.append(Path::new("first"), garde::Error::new("not set"));
    report.append(Path::new("k".repeat(16_000_000)), garde::Error::new("not set"));
    report.append(Path::new("last"), garde::Error::new("not set"));
    let error = ValidationError::from(report);
    assert!(error.get_codes().to_string() == r#"{"first":["required"],"...":["truncated"]}"#);
}

#[test]
fn rules_are_known_whatever_texts_garde_is_set_to() {
    let error = garde::i18n::with_i18n(Short, || checked::<Pet>(r#"{"petName": "", "age": 100}"#));
    assert_eq!(error.get_codes().to_string(), r#"{"petName":["blank"],"age":["max_value"]}"#);
}
