//! Reading JSON and forms: every wrong field, in DRF's texts and codes.

use std::{
    collections::{BTreeMap, HashMap},
    net::IpAddr,
    num::NonZeroU8,
};

use error_catalog::{ApiError, ErrorHandler, envelope::Drf, input};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};

/// The errors and the codes of an input.
pub(crate) fn errors<T: DeserializeOwned>(json: &Value) -> (Value, Value) {
    let Err(error) = input::from_json::<T>(json.to_string().as_bytes()) else { return (Value::Null, Value::Null) };
    (body(&error), serde_json::to_value(error.get_codes()).unwrap())
}

fn body(error: &dyn ApiError) -> Value {
    serde_json::from_slice(ErrorHandler::new().envelope(Drf).respond(error).body()).unwrap()
}

#[derive(Debug, Deserialize)]
struct Address {
    city: String,
    zip: Option<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Person {
    first_name: String,
    age: u8,
    score: f64,
    active: bool,
    address: Address,
    tags: Vec<String>,
    #[serde(default)]
    others: Vec<Address>,
    extra: HashMap<String, i64>,
    color: Color,
    #[serde(rename = "mail")]
    email: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Color {
    Red,
    Green,
}

#[test]
fn all_wrong_fields_are_found_at_once_and_keep_the_names_that_they_have_on_the_wire() {
    let input = json!({
        "firstName": 7, "age": 300, "score": "x", "active": null, "address": {"city": null, "zip": -1}, "tags": ["a", 1, null],
        "others": [{"city": "x"}, {"zip": 1}, {"city": 5}, "x"], "extra": {"a": "b", "c": 1}, "color": "blue", "mail": [],
    });
    let (body, codes) = errors::<Person>(&input);
    assert_eq!(
        body,
        json!({
            "firstName": ["Not a valid string."],
            "age": ["Ensure this value is less than or equal to 255."],
            "score": ["A valid number is required."],
            "active": ["This field may not be null."],
            "address": {"city": ["This field may not be null."], "zip": ["Ensure this value is greater than or equal to 0."]},
            "tags": {"1": ["Not a valid string."], "2": ["This field may not be null."]},
            "others": {
                "1": {"city": ["This field is required."]},
                "2": {"city": ["Not a valid string."]},
                "3": {"non_field_errors": ["Invalid data. Expected a dictionary, but got str."]},
            },
            "extra": {"a": ["A valid integer is required."]},
            "color": ["This is not a valid choice."],
            "mail": ["Not a valid string."],
        })
    );
    assert_eq!(codes["color"], json!(["invalid_choice"]));
    assert_eq!(codes["age"], json!(["max_value"]));
}

#[test]
fn every_missing_field_is_named_in_the_order_of_the_type() {
    let (body, _) = errors::<Person>(&json!({"others": [], "address": {}}));
    let names: Vec<_> = body.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(names, ["firstName", "age", "score", "active", "address", "tags", "extra", "color"]);
    assert_eq!(body["address"], json!({"city": ["This field is required."]}));
}

#[test]
fn what_is_right_is_read() {
    let input =
        json!({"firstName": "A", "age": 3, "score": 1, "active": true, "address": {"city": "x"}, "tags": [], "extra": {}, "color": "red"});
    let person: Person = input::from_json(input.to_string().as_bytes()).unwrap();
    assert_eq!((person.first_name.as_str(), person.age, person.score), ("A", 3, 1.0));
}

#[derive(Debug, Deserialize)]
struct Parsed {
    ip: IpAddr,
    nonzero: NonZeroU8,
    pair: (u8, String),
    shape: Shape,
    by_number: BTreeMap<u8, bool>,
    letter: char,
}

#[derive(Debug, Deserialize)]
enum Shape {
    Circle { radius: f64 },
    Square(u8),
    Nothing,
}

#[test]
fn types_that_parse_their_text_are_stepped_over() {
    let (body, codes) = errors::<Parsed>(&json!({
        "ip": "secret", "nonzero": 0, "pair": [1], "shape": {"Circle": {"radius": "x"}}, "by_number": {"1": true, "x": false, "2": 3}, "letter": "ab",
    }));
    assert_eq!(
        body,
        json!({
            "ip": ["Enter a valid value."],
            "nonzero": ["Enter a valid value."],
            "pair": ["Ensure this field has exactly 2 elements."],
            "shape": {"Circle": {"radius": ["A valid number is required."]}},
            "by_number": {"x": ["A valid integer is required."], "2": ["Must be a valid boolean."]},
            "letter": ["Not a valid string."],
        }),
        "{codes}"
    );
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Strict {
    #[serde(alias = "b")]
    a: u8,
}

#[test]
fn unknown_and_repeated_fields_are_errors_where_the_type_says_so() {
    let (body, _) = errors::<Strict>(&json!({"x": 1, "y": 2, "a": "s"}));
    assert_eq!(body, json!({"a": ["A valid integer is required."], "x": ["This field is not known."], "y": ["This field is not known."]}));
    let error = input::from_json::<Strict>(br#"{"a":1,"a":2}"#).unwrap_err();
    assert_eq!(error.get_codes().to_string(), r#"{"a":["duplicate"]}"#);
    let error = input::from_json::<Strict>(br#"{"a":1,"b":2}"#).unwrap_err();
    assert_eq!(error.get_codes().to_string(), r#"{"a":["duplicate"]}"#);
    let error = input::from_json::<Vec<Strict>>(br#"[{}, {"b": 1}, {"b": "x"}]"#).unwrap_err();
    assert_eq!(error.get_codes().to_string(), r#"{"0":{"a":["required"]},"2":{"b":["invalid"]}}"#);
}

#[derive(Debug, Deserialize)]
struct Flattened {
    name: String,
    #[serde(flatten)]
    address: Address,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "kind")]
enum Tagged {
    A { x: u8 },
}

#[test]
fn what_serde_buffers_is_an_error_too() {
    let (body, _) = errors::<Flattened>(&json!({"name": "x"}));
    assert_eq!(body, json!({"city": ["This field is required."]}));
    let (body, _) = errors::<Tagged>(&json!({"kind": "B"}));
    assert!(body.is_object() || body.is_array(), "{body}");
    let (body, _) = errors::<Vec<Tagged>>(&json!([{"kind": "A", "x": 1}, {"kind": "A", "x": "y"}]));
    assert_eq!(body, json!({"1": ["Enter a valid value."]}));
}

#[test]
fn what_is_no_json_is_a_parse_error_that_repeats_nothing() {
    for json in ["", "{", r#"{"a": secret}"#, "[1,]", "\u{1}"] {
        let error = input::from_json::<Person>(json.as_bytes()).unwrap_err();
        assert_eq!((error.code(), error.status().as_u16()), ("parse_error", 400));
        assert!(error.to_string().starts_with("JSON parse error - ") && !error.to_string().contains("secret"), "{error}");
    }
    let (body, codes) = errors::<Person>(&Value::Null);
    assert_eq!((body, codes), (json!({"non_field_errors": ["No data provided"]}), json!({"non_field_errors": ["null"]})));
    assert_eq!(errors::<Vec<Person>>(&Value::Null).0, json!({"non_field_errors": ["No data provided"]}));
    let (body, _) = errors::<Person>(&json!([1]));
    assert_eq!(body, json!({"non_field_errors": ["Invalid data. Expected a dictionary, but got list."]}));
}

#[derive(Debug, Deserialize)]
struct Search {
    page: u32,
    exact: Option<bool>,
    #[serde(default)]
    tag: Vec<String>,
    q: String,
}

#[test]
fn forms_are_read_from_text() {
    let search: Search = input::from_form(b"page=2&tag=a&tag=b&q=x%20y&exact=true").unwrap();
    assert_eq!((search.page, search.exact, search.tag, search.q), (2, Some(true), vec!["a".into(), "b".into()], "x y".into()));
    let single: Search = input::from_form(b"page=2&tag=a&q=").unwrap();
    assert_eq!(single.tag, ["a"]);
    let empty: Search = input::from_form(b"page=2&exact=&q=").unwrap();
    assert_eq!((empty.exact, empty.q.as_str()), (None, ""));
    let error = input::from_form::<Search>(b"page=x&exact=1").unwrap_err();
    assert_eq!(
        body(&error),
        json!({"page": ["A valid integer is required."], "exact": ["Must be a valid boolean."], "q": ["This field is required."]})
    );
}
