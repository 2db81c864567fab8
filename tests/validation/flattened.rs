//! Wrong values behind `#[serde(flatten)]`, and others that are refused as a whole: the rules of the fields beside them, and other wrong fields, are told at once.

use std::{collections::HashMap, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, Error, MapAccess, Visitor},
};
use serde_json::{Value, json};
use validator::Validate;

use crate::{
    serializers::{garde, valid},
    tagged::{Never, codes, told},
};

#[derive(Debug, Deserialize, Validate, garde::Validate)]
struct Base {
    #[validate(range(min = 5))]
    #[garde(range(min = 5))]
    page: u8,
    #[serde(default)]
    #[garde(skip)]
    size: Option<u16>,
    #[garde(skip)]
    order: String,
}

#[derive(Debug, Deserialize, Validate, garde::Validate)]
struct Flat<T> {
    #[validate(length(min = 1))]
    #[garde(length(min = 1))]
    title: String,
    #[garde(skip)]
    count: u8,
    #[serde(flatten)]
    #[garde(skip)]
    value: T,
}

#[derive(Debug, Deserialize, Validate)]
struct FlatRows<T> {
    #[validate(nested)]
    rows: Vec<Flat<T>>,
}

#[derive(Debug, Deserialize)]
struct Place {
    city: String,
    at: Point,
}

#[derive(Debug, Deserialize)]
struct Point {
    x: i8,
    y: f64,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "kind")]
enum Internally {
    First { a: u8, b: String },
    Second { a: String },
}

#[derive(Debug, Deserialize)]
#[serde(tag = "kind", content = "of")]
enum Adjacently {
    First { a: u8, b: String },
    Second { a: String },
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Untagged {
    First { a: String },
    Second { b: String },
}

#[derive(Debug, Deserialize)]
#[serde(tag = "kind")]
enum Strange {
    First { a: Never },
    Second { a: Never },
    Third { a: u8, b: String },
}

/// What is told of flattened values; the other fields of their struct are checked beside them.
fn assert_flat<T: DeserializeOwned>(table: &[(Value, Value)]) {
    for (values, of_values) in table {
        let (mut flat, mut all) = (json!({"title": "", "count": "x"}), of_values.clone());
        flat.as_object_mut().unwrap().extend(values.as_object().unwrap().clone());
        all.as_object_mut().unwrap().extend(json!({"title": ["blank"], "count": ["invalid"]}).as_object().unwrap().clone());
        assert_eq!(codes(&valid::<Flat<T>>(&flat.to_string())), all, "{flat}");
        assert_eq!(codes(&garde::<Flat<T>>(&flat.to_string())), all, "{flat}");
        let rows = json!({"rows": [flat, flat]}).to_string();
        assert_eq!(codes(&valid::<FlatRows<T>>(&rows)), json!({"rows": {"0": all, "1": all}}), "{rows}");
        let mut alone = flat.clone();
        (alone["title"], alone["count"]) = (json!("a"), json!(1));
        assert_eq!(codes(&valid::<Flat<T>>(&alone.to_string())), *of_values, "{alone}");
        told::<Flat<T>>(Some(&flat));
    }
}

#[test]
fn all_is_told_beside_flattened_values() {
    let invalid = json!({"non_field_errors": ["invalid"]});
    assert_flat::<Base>(&[
        (json!({"page": "x", "order": ""}), invalid.clone()),
        (json!({"page": 1, "order": 5, "size": 7}), invalid.clone()),
        (json!({"page": "x", "more": {}}), invalid.clone()),
        (json!({"order": ""}), json!({"page": ["required"]})),
    ]);
    assert_flat::<Place>(&[
        (json!({"city": 1, "at": {"x": 1, "y": 1}}), invalid.clone()),
        (json!({"city": "", "at": 1}), invalid.clone()),
        (json!({"city": ""}), json!({"at": ["required"]})),
    ]);
    assert_flat::<Internally>(&[
        (json!({"kind": "x", "a": ""}), json!({"non_field_errors": ["invalid_choice"]})),
        (json!({"kind": "Second", "a": 1}), invalid.clone()),
        (json!({"a": ""}), json!({"kind": ["required"]})),
    ]);
    assert_flat::<Strange>(&[(json!({"kind": "First", "a": 1}), invalid.clone())]);
    assert_flat::<Adjacently>(&[
        (json!({"kind": "x", "of": 1}), json!({"non_field_errors": ["invalid_choice"]})),
        (json!({"kind": "Second", "of": {"a": 1}}), invalid.clone()),
        (json!({"of": ""}), json!({"kind": ["required"]})),
    ]);
    assert_flat::<Untagged>(&[(json!({"a": 1, "b": 1}), invalid.clone())]);
    assert_flat::<HashMap<String, u8>>(&[(json!({"a": "x", "b": 1, "c": "y"}), invalid)]);
}

/// A map by a `Deserialize` of its own, which looks at its values.
#[derive(Debug)]
struct Interval;

impl<'de> Deserialize<'de> for Interval {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Ends;
        impl<'de> Visitor<'de> for Ends {
            type Value = Interval;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the ends of an interval")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Interval, A::Error> {
                let mut ends = HashMap::new();
                while let Some((name, end)) = map.next_entry::<String, u8>()? {
                    ends.insert(name, end);
                }
                if ends.get("from") <= ends.get("to") { Ok(Interval) } else { Err(A::Error::custom(format!("{ends:?}"))) }
            }
        }
        deserializer.deserialize_map(Ends)
    }
}

#[test]
fn what_stands_for_a_wrong_value_of_a_map_makes_no_error() {
    assert_eq!(told::<Interval>(Some(&json!({"from": 7, "to": "x"}))), json!({"to": ["invalid"]}));
    assert_eq!(told::<Interval>(Some(&json!({"from": 7, "to": 6}))), json!(["invalid"]));
}

#[derive(Debug, Deserialize)]
struct Ends {
    from: u8,
    to: u8,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(try_from = "Ends")]
struct Span {
    #[validate(range(min = 5))]
    from: u8,
    to: u8,
}

impl TryFrom<Ends> for Span {
    type Error = String;

    fn try_from(Ends { from, to }: Ends) -> Result<Self, String> {
        if from <= to { Ok(Self { from, to }) } else { Err(format!("{from} is after {to}")) }
    }
}

#[derive(Debug, Deserialize, Validate)]
struct Holiday {
    #[validate(nested)]
    span: Span,
    #[validate(length(min = 1))]
    title: String,
}

#[test]
fn what_stands_for_a_value_that_was_refused_as_a_whole_breaks_no_rule() {
    let codes = |span: Value| codes(&valid::<Holiday>(&json!({"span": span, "title": ""}).to_string()));
    assert_eq!(codes(json!({"from": 7, "to": "x"})), json!({"span": {"to": ["invalid"]}, "title": ["blank"]}));
    assert_eq!(codes(json!({"from": 7, "to": 6})), json!({"span": ["invalid"], "title": ["blank"]}));
    assert_eq!(codes(json!({"from": 1, "to": 6})), json!({"span": {"from": ["min_value"]}, "title": ["blank"]}));
}

#[test]
fn a_field_that_one_variant_lacks_is_not_missing_in_others() {
    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "what is wrong is not kept")]
    struct Item {
        id: u32,
        #[serde(flatten)]
        payment: Payment,
    }

    #[derive(Debug, Deserialize)]
    #[serde(tag = "kind")]
    #[expect(dead_code, reason = "what is wrong is not kept")]
    enum Payment {
        Card { number: String, year: u16 },
        Transfer { iban: String },
        Cash,
    }

    let rows = r#"[{"id":1,"kind":"Card","number":"1"},{"id":2,"kind":"Transfer","iban":"1"},{"id":3,"kind":"Transfer"},{"id":4,"kind":"Cash"},{"id":5}]"#;
    let error = error_catalog::input::from_json::<Vec<Item>>(rows.as_bytes()).unwrap_err();
    assert_eq!(
        error_catalog::ApiError::get_codes(&error).to_string(),
        r#"{"0":{"year":["required"]},"2":{"iban":["required"]},"4":{"kind":["required"]}}"#
    );
}
