//! The rows of the table in `docs/validation.md` that no other test shows.

use error_catalog::{ApiError, input};
use serde::Deserialize;
use serde_json::{Value, json};
use validator::Validate;

use crate::{reading::errors, serializers::valid};

#[derive(Debug, Deserialize)]
struct Fields {
    text: String,
    #[serde(default)]
    not_required: String,
    nullable: Option<String>,
    integer: i64,
    float: f64,
    boolean: bool,
    json: Value,
}

#[test]
fn what_may_be_missing_null_or_blank_is_said_by_the_type() {
    let right = json!({"text": "", "nullable": null, "integer": 1, "float": 1, "boolean": true, "json": null});
    assert_eq!(errors::<Fields>(&right).0, Value::Null);
    let (_, codes) = errors::<Fields>(&json!({"text": null, "not_required": null, "integer": null, "boolean": null}));
    assert_eq!(
        codes,
        json!({"text": ["null"], "not_required": ["null"], "integer": ["null"], "float": ["required"], "boolean": ["null"], "json": ["required"]})
    );
}

#[test]
fn json_is_not_coerced_and_forms_are_parsed() {
    let (_, codes) = errors::<Fields>(&json!({"text": 5, "integer": "1", "float": "1.5", "boolean": 1, "json": 1}));
    assert_eq!(codes, json!({"text": ["invalid"], "integer": ["invalid"], "float": ["invalid"], "boolean": ["invalid"]}));
    let (_, codes) = errors::<Fields>(&json!({"text": "5", "integer": 1.5, "float": 1, "boolean": "yes", "json": 1}));
    assert_eq!(codes, json!({"integer": ["invalid"], "boolean": ["invalid"]}));
    let fields: Fields = input::from_form(b"text=5&integer=1&float=1.5&boolean=true&json=x").unwrap();
    assert_eq!((fields.text.as_str(), fields.integer, fields.float, fields.boolean), ("5", 1, 1.5, true));
}

#[derive(Debug, Deserialize, Validate)]
struct Post {
    #[validate(custom(function = "is_slug"))]
    slug: String,
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1))]
    title: String,
}

fn is_slug(text: &str) -> Result<(), validator::ValidationError> {
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) { Ok(()) } else { Err(validator::ValidationError::new("invalid")) }
}

fn trimmed<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    String::deserialize(deserializer).map(|text| text.trim().to_owned())
}

#[test]
fn trimming_and_slugs_are_the_applications() {
    let error = valid::<Post>(r#"{"slug": "a b", "title": " "}"#);
    assert_eq!(error.get_codes().to_string(), r#"{"slug":["invalid"],"title":["blank"]}"#);
    let error = valid::<Post>(r#"{"slug": "a b", "title": 7}"#);
    assert_eq!(error.get_codes().to_string(), r#"{"slug":["invalid"],"title":["invalid"]}"#);
}
