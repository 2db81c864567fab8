//! Rules that are broken are told where their values were sent, also where Rust has them elsewhere: flattened, in enums, in newtypes.

use std::collections::HashMap;

use error_catalog::{
    ApiError,
    input::{Form, Garde},
};
use serde::Deserialize;
use validator::Validate as _;

use crate::serializers::{garde as checked, rejection, valid};

#[derive(Debug, Deserialize, validator::Validate, garde::Validate)]
#[serde(rename_all = "camelCase")]
struct Address {
    #[validate(length(min = 1))]
    #[garde(length(min = 1))]
    street_name: String,
    #[validate(range(max = 9999))]
    #[garde(range(max = 9999))]
    zip_code: u32,
    #[validate(nested)]
    #[garde(dive)]
    #[serde(flatten)]
    place: Place,
}

#[derive(Debug, Deserialize, validator::Validate, garde::Validate)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
struct Place {
    #[validate(range(max = 90.0))]
    #[garde(range(max = 90.0))]
    degrees_north: f64,
}

#[derive(Debug, Deserialize, validator::Validate, garde::Validate)]
#[serde(rename_all = "camelCase")]
struct Person {
    #[validate(length(max = 3))]
    #[garde(length(max = 3))]
    first_name: String,
    #[validate(nested)]
    #[garde(dive)]
    #[serde(flatten)]
    address: Address,
}

#[test]
fn what_is_flattened_stands_beside_the_others_by_its_name_on_the_wire() {
    let wrong = r#"{"firstName": "long", "streetName": "", "zipCode": 12345, "degreesNorth": 91}"#;
    let expected =
        [r#""firstName":["max_length"]"#, r#""streetName":["blank"]"#, r#""zipCode":["max_value"]"#, r#""degreesNorth":["max_value"]"#];
    for error in [valid::<Person>(wrong), checked::<Person>(wrong)] {
        let codes = error.get_codes().to_string();
        assert_eq!((error.detail().len(), expected.iter().find(|one| !codes.contains(*one))), (4, None), "{codes}");
    }
    let rows = format!("[{wrong}]");
    for error in [valid::<Vec<Person>>(&rows), checked::<Vec<Person>>(&rows)] {
        assert_eq!(error.detail().get("0").unwrap().len(), 4, "{error}");
    }
    // Of the place that only another flattened struct is in nothing else was sent.
    let place = r#"{"firstName": "a", "streetName": "a", "zipCode": 1, "degreesNorth": 91}"#;
    for error in [valid::<Person>(place), checked::<Person>(place)] {
        assert_eq!(error.get_codes().to_string(), r#"{"degreesNorth":["max_value"]}"#);
    }
}

#[derive(Debug, Deserialize, garde::Validate)]
enum Shape {
    #[serde(rename = "circle")]
    Circle(#[garde(range(max = 3))] u32),
    #[serde(rename = "namedBox", rename_all = "camelCase")]
    Box {
        #[garde(length(max = 3))]
        box_name: String,
        #[garde(dive)]
        content: Option<std::boxed::Box<Shape>>,
    },
    Pair(#[garde(range(max = 3))] u32, #[garde(length(max = 3))] String),
}

#[derive(Debug, Deserialize, garde::Validate)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
enum Payment {
    Card {
        #[garde(length(max = 3))]
        card_number: String,
    },
    Address(#[garde(dive)] Street),
}

#[derive(Debug, Deserialize, garde::Validate)]
#[serde(rename_all = "camelCase")]
struct Street {
    #[serde(default)]
    #[garde(length(min = 1))]
    street_name: String,
}

#[derive(Debug, Deserialize, garde::Validate)]
struct Name(#[garde(length(max = 3))] String);

#[derive(Debug, Deserialize, garde::Validate)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
struct Order {
    #[garde(dive)]
    all_shapes: Vec<Shape>,
    #[garde(dive)]
    payments: HashMap<String, Payment>,
    #[garde(dive)]
    streets: HashMap<String, Street>,
    #[garde(dive)]
    by_number: HashMap<usize, Street>,
    #[garde(dive)]
    full_name: Option<Name>,
    #[garde(length(max = 3))]
    r#type: String,
    #[garde(skip)]
    count: u8,
}

#[test]
fn what_an_enum_holds_stands_under_the_variant_as_it_was_sent() {
    let codes = |json: &str| checked::<Order>(json).get_codes().to_string();
    let shapes = r#""allShapes": [{"circle": 1}, {"circle": 4}, {"namedBox": {"boxName": "long", "content": {"circle": 4}}}, {"Pair": [4, "long"]}]"#;
    let expected = concat!(
        r#""allShapes":{"1":{"circle":["max_value"]},"2":{"namedBox":{"boxName":["max_length"],"content":{"circle":["max_value"]}}},"#,
        r#""3":{"Pair":{"0":["max_value"],"1":["max_length"]}}}"#
    );
    assert_eq!(codes(&format!("{{{shapes}}}")), format!("{{{expected}}}"));
    assert_eq!(codes(&format!(r#"{{{shapes}, "count": "x"}}"#)), format!(r#"{{{expected},"count":["invalid"]}}"#));
    let payments = r#"{"payments": {"a": {"kind": "card", "cardNumber": "long"}, "b": {"kind": "address", "streetName": ""}}}"#;
    assert_eq!(codes(payments), r#"{"payments":{"a":{"cardNumber":["max_length"]},"b":{"streetName":["blank"]}}}"#);
    // The one key that was sent is no variant where what is wrong is not in it.
    assert_eq!(codes(r#"{"payments": {"b": {"kind": "address"}}}"#), r#"{"payments":{"b":{"street_name":["min_length"]}}}"#);
    // Keys that are numbers are no items.
    let numbers = r#"{"byNumber": {"7": {"streetName": "a"}, "0": {"streetName": ""}, "9": {"streetName": ""}}}"#;
    assert_eq!(codes(numbers), r#"{"byNumber":{"0":{"streetName":["blank"]},"9":{"streetName":["blank"]}}}"#);
    let numbers = numbers.replace("}}}", r#"}}, "count": "x"}"#);
    assert_eq!(codes(&numbers), r#"{"byNumber":{"0":{"streetName":["blank"]},"9":{"streetName":["blank"]}},"count":["invalid"]}"#);
    // A key that is called like a field is no variant.
    let streets = r#"{"streets": {"streetName": {"streetName": ""}}}"#;
    assert_eq!(codes(streets), r#"{"streets":{"streetName":{"streetName":["blank"]}}}"#);
}

#[derive(Debug, Deserialize, garde::Validate)]
struct Search {
    #[garde(inner(length(max = 3)))]
    tag: Vec<String>,
    #[garde(skip)]
    page: u8,
}

#[test]
fn one_value_of_a_form_is_the_first_item_of_a_list() {
    let codes = |form| rejection::<Garde<Form<Search>>>("application/x-www-form-urlencoded", form).get_codes().to_string();
    assert_eq!(codes("tag=long&page=1"), r#"{"tag":{"0":["max_length"]}}"#);
    assert_eq!(codes("tag=a&tag=long&page=1"), r#"{"tag":{"1":["max_length"]}}"#);
    assert_eq!(codes("tag=long&page=x"), r#"{"tag":{"0":["max_length"]},"page":["invalid"]}"#);
}

#[test]
fn newtypes_and_raw_identifiers_are_not_seen_on_the_wire() {
    let error = checked::<Order>(r#"{"fullName": "long", "type": "long"}"#);
    assert_eq!(error.get_codes().to_string(), r#"{"fullName":["max_length"],"type":["max_length"]}"#);
}

#[derive(Debug, Deserialize, validator::Validate)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
struct Size {
    gre: u8,
    #[validate(range(max = 3))]
    größe: u8,
}

#[test]
fn letters_that_are_not_ascii_are_part_of_a_name() {
    let error = valid::<Size>(r#"{"GRE": 1, "GRößE": 4}"#);
    assert_eq!(error.get_codes().to_string(), r#"{"GRößE":["max_value"]}"#);
}

#[derive(Debug, Deserialize, validator::Validate)]
#[serde(rename_all = "camelCase")]
struct User {
    #[serde(rename = "mail")]
    #[validate(email)]
    email_address: String,
    #[serde(default)]
    #[validate(length(min = 1))]
    first_name: String,
}

#[test]
fn a_key_that_is_called_as_the_field_is_in_rust_is_not_the_field() {
    let error = valid::<User>(r#"{"email_address": "a@example.com", "firstName": "a"}"#);
    assert_eq!(error.get_codes().to_string(), r#"{"mail":["required"]}"#);
}

#[derive(Debug, Deserialize, validator::Validate)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
struct Empty {
    #[validate(length(min = 1))]
    first_name: String,
}

#[test]
fn the_names_of_an_empty_body_are_those_of_an_empty_object() {
    for body in ["{}", ""] {
        assert_eq!(valid::<Empty>(body).get_codes().to_string(), r#"{"firstName":["blank"]}"#, "{body:?}");
    }
}
