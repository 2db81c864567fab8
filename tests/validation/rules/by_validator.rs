//! The rules of validator 0.21.

use std::{
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};

use error_catalog::{
    ApiError, Detail, ErrorHandler, Limits,
    envelope::{Drf, Flat, Problem},
};
use regex::Regex;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use validator::{Validate, ValidationError};

use super::assert_table;
use crate::serializers::{body, valid};

static LETTERS: LazyLock<Regex> = LazyLock::new(|| Regex::new("^[a-z]+$").unwrap());

/// A field for each rule.
#[derive(Debug, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
struct Rules {
    #[validate(required)]
    required: Option<String>,
    #[validate(length(min = 3))]
    min_length: String,
    #[validate(length(max = 3))]
    max_length: Option<String>,
    #[validate(length(equal = 3))]
    too_short: String,
    #[validate(length(equal = 3))]
    too_long: String,
    #[validate(length(min = 2, max = 4))]
    between: String,
    #[validate(length(min = 1))]
    blank: String,
    #[validate(length(min = 2))]
    min_items: Vec<u8>,
    #[validate(length(max = 2))]
    max_items: Vec<u8>,
    #[validate(length(min = 1))]
    no_items: Vec<u8>,
    #[validate(range(min = 1, max = 5))]
    min_value: i8,
    #[validate(range(min = 1, max = 5))]
    max_value: Option<i8>,
    #[validate(range(exclusive_min = 0.5))]
    above: f64,
    #[validate(range(exclusive_max = 0.5))]
    below: f64,
    #[validate(email)]
    email: String,
    #[validate(url)]
    url: String,
    #[validate(ip)]
    ip: String,
    #[validate(regex(path = *LETTERS))]
    pattern: String,
    #[validate(contains(pattern = "x"))]
    contains: String,
    #[validate(does_not_contain(pattern = "x"))]
    does_not_contain: String,
    password: String,
    #[validate(must_match(other = "password"))]
    again: String,
    #[validate(credit_card)]
    credit_card: String,
    #[validate(non_control_character)]
    non_control_character: String,
    #[validate(email, length(min = 1, max = 5))]
    blank_email: String,
    #[validate(custom(function = "refuse"))]
    custom: String,
    #[validate(custom(function = "explain"))]
    explained: String,
    #[validate(custom(function = "refuse", code = "own", message = "Own text."))]
    own: String,
    #[validate(length(min = 3, message = "Too short."))]
    own_text: String,
    #[validate(length(min = 3, code = "short"))]
    own_code: String,
    #[validate(range(max = 3, code = "great"))]
    own_code_of_number: u8,
    #[serde(rename = "@type")]
    #[validate(length(min = 3))]
    kind: String,
}

fn refuse(_: &str) -> Result<(), ValidationError> {
    Err(ValidationError::new("refused"))
}

fn explain(_: &str) -> Result<(), ValidationError> {
    let mut error = ValidationError::new("explained").with_message("It is so.".into());
    error.add_param("of".into(), &7);
    Err(error)
}

#[test]
fn each_has_a_code_a_text_and_parameters() {
    let sent = json!({
        "minLength": "ab", "maxLength": "äöüß", "tooShort": "a", "tooLong": "abcd", "between": "abcde", "blank": "",
        "minItems": [1], "maxItems": [1, 2, 3], "noItems": [], "minValue": -1, "maxValue": 6, "above": 0.5, "below": 0.5,
        "email": "secret", "url": "secret", "ip": "secret", "pattern": "SECRET", "contains": "secret", "doesNotContain": "secret x",
        "password": "secret", "again": "other secret", "creditCard": "secret", "nonControlCharacter": "a\u{1}", "blankEmail": "",
        "custom": "secret", "explained": "secret", "own": "secret", "ownText": "ab", "ownCode": "ab", "ownCodeOfNumber": 4, "@type": "qq",
    });
    let table = [
        ("required", "required", "This field is required.", json!({})),
        ("minLength", "min_length", "Ensure this field has at least 3 characters.", json!({"limit": 3, "min": 3})),
        ("maxLength", "max_length", "Ensure this field has no more than 3 characters.", json!({"limit": 3, "max": 3})),
        ("tooShort", "min_length", "Ensure this field has at least 3 characters.", json!({"limit": 3, "equal": 3})),
        ("tooLong", "max_length", "Ensure this field has no more than 3 characters.", json!({"limit": 3, "equal": 3})),
        ("between", "max_length", "Ensure this field has no more than 4 characters.", json!({"limit": 4, "max": 4, "min": 2})),
        ("blank", "blank", "This field may not be blank.", json!({"limit": 1, "min": 1})),
        ("minItems", "min_length", "Ensure this field has at least 2 elements.", json!({"limit": 2, "min": 2})),
        ("maxItems", "max_length", "Ensure this field has no more than 2 elements.", json!({"limit": 2, "max": 2})),
        ("noItems", "empty", "This list may not be empty.", json!({"limit": 1, "min": 1})),
        ("minValue", "min_value", "Ensure this value is greater than or equal to 1.", json!({"limit": 1, "max": 5, "min": 1})),
        ("maxValue", "max_value", "Ensure this value is less than or equal to 5.", json!({"limit": 5, "max": 5, "min": 1})),
        ("above", "min_value", "Ensure this value is greater than 0.5.", json!({"limit": 0.5, "exclusive_min": 0.5})),
        ("below", "max_value", "Ensure this value is less than 0.5.", json!({"limit": 0.5, "exclusive_max": 0.5})),
        ("email", "invalid", "Enter a valid email address.", json!({})),
        ("url", "invalid", "Enter a valid URL.", json!({})),
        ("ip", "invalid", "Enter a valid IPv4 or IPv6 address.", json!({})),
        ("pattern", "invalid", "This value does not match the required pattern.", json!({})),
        ("contains", "contains", "This value does not contain what it must.", json!({"needle": "x"})),
        ("doesNotContain", "does_not_contain", "This value contains what it must not.", json!({"needle": "x"})),
        ("again", "must_match", "This field does not match the other one.", json!({})),
        ("creditCard", "credit_card", "Enter a valid credit card number.", json!({})),
        ("nonControlCharacter", "non_control_character", "Control characters are not allowed.", json!({})),
        ("blankEmail", "blank", "This field may not be blank.", json!({"limit": 1, "max": 5, "min": 1})),
        ("custom", "refused", "Enter a valid value.", json!({})),
        ("explained", "explained", "It is so.", json!({"of": 7})),
        ("own", "own", "Own text.", json!({})),
        ("ownText", "min_length", "Too short.", json!({"limit": 3, "min": 3})),
        ("ownCode", "short", "Ensure this field has at least 3 characters.", json!({"min": 3})),
        ("ownCodeOfNumber", "great", "Ensure this value is less than or equal to 3.", json!({"max": 3})),
        ("@type", "min_length", "Ensure this field has at least 3 characters.", json!({"limit": 3, "min": 3})),
    ];
    let error = valid::<Rules>(&sent.to_string());
    assert_table(&error, &table);
    assert!(!format!("{error:?} {error}").to_lowercase().contains("secret"), "{error:?}");
}

#[derive(Debug, Deserialize, Serialize, Validate)]
#[serde(rename_all = "camelCase")]
struct Pet {
    #[validate(length(min = 1))]
    pet_name: String,
    #[validate(range(max = 99))]
    age: u8,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
struct Nested {
    #[validate(nested)]
    first_pet: Pet,
    #[validate(nested)]
    last_pet: Option<Pet>,
    #[validate(length(max = 4), nested)]
    all_pets: Vec<Pet>,
    #[validate(nested)]
    by_name: HashMap<String, Pet>,
    #[validate(nested)]
    by_id: BTreeMap<u8, Pet>,
}

#[test]
fn what_is_nested_keeps_its_names_rows_and_keys() {
    let (good, blank, old) = (json!({"petName": "a", "age": 1}), json!({"petName": "", "age": 1}), json!({"petName": "a", "age": 100}));
    let sent = json!({
        "firstPet": blank, "lastPet": old, "allPets": [good, blank, good, {"petName": "", "age": 100}],
        "byName": {"a": good, "b": old, "c": blank, "d": old}, "byId": {"10": good, "9": blank},
    });
    let error = valid::<Nested>(&sent.to_string());
    let (is_blank, is_old) = (json!({"petName": ["blank"]}), json!({"age": ["max_value"]}));
    let codes: Value = serde_json::to_value(error.get_codes()).unwrap();
    assert_eq!(
        codes,
        json!({
            "firstPet": is_blank, "lastPet": is_old, "allPets": {"1": is_blank, "3": {"petName": ["blank"], "age": ["max_value"]}},
            "byName": {"b": is_old, "c": is_blank, "d": is_old}, "byId": {"9": is_blank},
        })
    );
    let error = valid::<Nested>(&json!({"firstPet": good, "allPets": [old, old, old, old, old], "byName": {}, "byId": {}}).to_string());
    assert_eq!(error.get_codes().to_string(), r#"{"allPets":["max_length"]}"#);
}

#[derive(Debug, Deserialize, Validate)]
struct Owners {
    #[validate(nested)]
    owners: Vec<Owner>,
}

#[derive(Debug, Deserialize, Validate)]
struct Owner {
    #[validate(nested)]
    pets: HashMap<String, Pet>,
}

#[test]
fn the_keys_of_wrong_entries_are_looked_for_so_often_and_no_more() {
    // Each wrong entry is compared with each that was sent.
    let pets: serde_json::Map<_, _> = (0..80).map(|pet| (format!("pet{pet}"), json!({"petName": "", "age": 1}))).collect();
    let sent = json!({"owners": vec![json!({"pets": pets}); 60]});
    let codes = serde_json::to_value(valid::<Owners>(&sent.to_string()).get_codes()).unwrap();
    let pets = |owner: usize| &codes["owners"][owner.to_string()]["pets"];
    assert_eq!(pets(0)["pet7"], json!({"petName": ["blank"]}));
    assert_eq!(pets(59).get("pet7"), None);
    assert!(pets(59)["7"].is_object());
}

#[test]
fn rules_and_types_are_told_together() {
    let sent = json!({
        "firstPet": {"petName": "", "age": "x"}, "lastPet": 5, "allPets": [{"petName": ""}, 7, {"petName": 7, "age": 100}],
        "byName": {"z": {"petName": "", "age": 1}, "a": null}, "byId": {},
    });
    let error = valid::<Nested>(&sent.to_string());
    assert_eq!(
        error.get_codes().to_string(),
        concat!(
            r#"{"firstPet":{"petName":["blank"],"age":["invalid"]},"lastPet":{"non_field_errors":["invalid"]},"#,
            r#""allPets":{"0":{"petName":["blank"],"age":["required"]},"1":{"non_field_errors":["invalid"]},"#,
            r#""2":{"petName":["invalid"],"age":["max_value"]}},"byName":{"z":{"petName":["blank"]},"a":["null"]}}"#,
        )
    );
}

#[derive(Debug, Deserialize, Validate)]
#[validate(schema(function = "ends_after_start"))]
struct Span {
    #[validate(range(min = 1))]
    start: u8,
    end: u8,
    #[serde(default)]
    password: String,
    #[serde(default)]
    #[validate(must_match(other = "password"))]
    again: String,
}

fn ends_after_start(span: &Span) -> Result<(), ValidationError> {
    if span.start < span.end { Ok(()) } else { Err(ValidationError::new("bad_range").with_message("End before start.".into())) }
}

#[test]
fn a_rule_of_the_struct_belongs_to_no_field() {
    let error = valid::<Span>(r#"{"start": 3, "end": 1}"#);
    assert_eq!(body(&error), r#"{"non_field_errors":["End before start."]}"#);
    assert_eq!(error.get_codes().to_string(), r#"{"non_field_errors":["bad_range"]}"#);
    let renamed = ErrorHandler::new().envelope(Drf).non_field_errors("__all__").respond(&error);
    assert_eq!(renamed.body(), r#"{"__all__":["End before start."]}"#);
}

#[test]
fn what_stands_for_a_wrong_value_breaks_no_rule() {
    let codes = |json: &str| valid::<Span>(json).get_codes().to_string();
    assert_eq!(codes(r#"{"start": "x", "end": 1}"#), r#"{"start":["invalid"]}"#);
    assert_eq!(codes(r#"{"start": 0, "end": "x"}"#), r#"{"start":["min_value"],"end":["invalid"]}"#);
    assert_eq!(codes(r#"{"start": 1, "end": 2, "password": 7, "again": "x"}"#), r#"{"password":["invalid"]}"#);
    assert_eq!(codes(r#"{"start": 0, "end": 2, "password": "y", "again": "x"}"#), r#"{"start":["min_value"],"again":["must_match"]}"#);
}

#[test]
fn errors_without_a_request_have_the_names_of_the_type_in_alphabetical_order() {
    let pet = Pet { pet_name: String::new(), age: 100 };
    let error = error_catalog::ValidationError::from(pet.validate().unwrap_err());
    assert_eq!(error.get_codes().to_string(), r#"{"age":["max_value"],"pet_name":["blank"]}"#);
    let error = error_catalog::ValidationError::from(vec![pet].validate().unwrap_err());
    assert_eq!(error.get_codes().to_string(), r#"{"0":{"age":["max_value"],"pet_name":["blank"]}}"#);
}

/// Two errors of one field, an error of no field, nested ones and rows.
#[derive(Debug, Validate)]
#[validate(schema(function = "refuse_team", skip_on_field_errors = false))]
struct Team {
    #[validate(length(min = 2, message = "Too \"short\"."), contains(pattern = "-"))]
    name: String,
    #[validate(nested)]
    leader: Pet,
    #[validate(nested)]
    pets: Vec<Pet>,
    #[validate(range(min = 1.5))]
    share: f64,
}

fn refuse_team(_: &Team) -> Result<(), ValidationError> {
    Err(ValidationError::new("refused"))
}

/// Whether errors are shown within limits as their tree is.
fn is_shown_as(error: &dyn Fn() -> error_catalog::ValidationError, tree: &error_catalog::ValidationError) {
    let none = Limits::NONE;
    let depths = (0..6).map(|depth| Limits { depth, ..none });
    let counts = (0..10).flat_map(|count| [Limits { count, ..none }, Limits { count, depth: 3, ..none }]);
    let bytes = (0..500).step_by(5).map(|bytes| Limits { bytes, ..none });
    for limits in depths.chain(counts).chain(bytes) {
        let handler = || ErrorHandler::new().limits(limits);
        for handler in [handler().envelope(Drf), handler().envelope(Flat), handler().envelope(Problem)] {
            assert_eq!(handler.respond(&error()).body(), handler.respond(tree).body(), "{limits:?}");
        }
    }
}

#[test]
fn errors_are_shown_as_their_tree_is() {
    let pet = |name: &str, age| Pet { pet_name: name.to_owned(), age };
    let team = Team { name: "x".to_owned(), leader: pet("", 1), pets: vec![pet("a", 100), pet("b", 1), pet("", 200)], share: 0.5 };
    let error = || error_catalog::ValidationError::from(team.validate().unwrap_err());
    // The tree is made for the one and not for the other.
    let tree = error_catalog::ValidationError::from(error().detail().into_owned());
    assert_eq!(
        body(&error()),
        concat!(
            r#"{"leader":{"pet_name":["This field may not be blank."]},"#,
            r#""name":["Too \"short\".","This value does not contain what it must."],"non_field_errors":["Enter a valid value."],"#,
            r#""pets":{"0":{"age":["Ensure this value is less than or equal to 99."]},"#,
            r#""2":{"age":["Ensure this value is less than or equal to 99."],"pet_name":["This field may not be blank."]}},"#,
            r#""share":["Ensure this value is greater than or equal to 1.5."]}"#,
        )
    );
    is_shown_as(&error, &tree);
    assert_eq!(error().get_full_details().to_string(), tree.get_full_details().to_string());
    assert_eq!(serde_json::to_value(error().get_codes()).unwrap(), serde_json::to_value(tree.get_codes()).unwrap());
    assert_eq!((error().detail(), error().clone().detail()), (tree.detail(), tree.detail()));
    assert_eq!(format!("{:?} {}", error(), error().detail().error_count()), format!("{tree:?} 8"));
}

#[derive(Debug, Validate)]
#[validate(schema(function = "refuse_it", skip_on_field_errors = false))]
struct Odd {
    #[validate(length(min = 1))]
    non_field_errors: String,
}

fn refuse_it(_: &Odd) -> Result<(), ValidationError> {
    Err(ValidationError::new("refused"))
}

#[derive(Debug, Validate)]
struct Odds {
    #[validate(nested)]
    one: Odd,
}

#[derive(Debug, Validate)]
struct ManyOdds {
    #[validate(nested)]
    many: Vec<Odd>,
}

#[test]
fn no_key_of_a_body_occurs_twice() {
    let odd = || Odd { non_field_errors: String::new() };
    for errors in [odd().validate(), Odds { one: odd() }.validate(), ManyOdds { many: vec![odd()] }.validate()] {
        let error = error_catalog::ValidationError::from(errors.unwrap_err());
        let body = body(&error);
        assert_eq!((body.matches("non_field_errors").count(), error.detail().error_count()), (1, 2), "{body}");
        assert!(body.contains("This field may not be blank.") && body.contains("Enter a valid value."), "{body}");
    }
}

#[test]
fn what_is_added_to_errors_that_were_looked_into_stands_beside_them() {
    let errors = || error_catalog::ValidationError::from(Odds { one: Odd { non_field_errors: "x".to_owned() } }.validate().unwrap_err());
    let looked = errors();
    assert_eq!(looked.detail().get("one").map(Detail::len), Some(1));
    for error in [errors(), looked] {
        let error = error.field("two", "max", "Too many.");
        assert_eq!(error.get_codes().to_string(), r#"{"one":{"non_field_errors":["refused"]},"two":["max"]}"#);
    }
}

#[test]
fn errors_of_one_name_are_all_told() {
    let odd = || Odd { non_field_errors: String::new() };
    for errors in [odd().validate(), Odds { one: odd() }.validate(), ManyOdds { many: vec![odd(), odd()] }.validate()] {
        let errors = errors.unwrap_err();
        let error = || error_catalog::ValidationError::from(errors.clone());
        let detail = error().detail().into_owned();
        let mut codes: Vec<_> = detail.leaves().filter_map(error_catalog::ErrorDetail::code).collect();
        codes.dedup();
        codes.sort_unstable();
        assert!(codes.starts_with(&["blank"]) && codes.ends_with(&["refused"]), "{codes:?}");
        assert_eq!(detail.len(), 1);
        is_shown_as(&error, &error_catalog::ValidationError::from(detail));
    }
}
