//! Plans: rules of whole structs, texts of the application's own, lists of lists.

use std::{fmt, net::IpAddr};

use serde::{
    Deserialize, Deserializer,
    de::{Error, Visitor},
};
use serde_json::Value;
use validator::{Validate, ValidationError};

#[derive(Debug, Deserialize, Validate)]
pub(super) struct Plan {
    #[serde(deserialize_with = "text_or_number")]
    #[validate(length(min = 1))]
    title: String,
    #[validate(nested)]
    range: Range,
    #[validate(nested)]
    ranges: Vec<Range>,
}

#[derive(Debug, Deserialize, Validate)]
#[validate(schema(function = "is_range"))]
pub(super) struct Range {
    start: i64,
    end: i64,
}

fn is_range(range: &Range) -> Result<(), ValidationError> {
    if range.end < range.start {
        return Err(ValidationError::new("bad_range").with_message("End before start.".into()));
    }
    if range.end > 1000 {
        return Err(ValidationError::new("limit").with_message("Limit is 1000.".into()));
    }
    Ok(())
}

/// Checks that name their fields themselves.
pub(super) fn by_hand(json: &str) -> error_catalog::ValidationError {
    let range: Range = error_catalog::input::from_json(json.as_bytes()).unwrap();
    let mut errors = error_catalog::ValidationError::new();
    if range.start == range.end {
        errors.add("end", "same", "Same as start.");
        errors.add("start", "same", "Same as end.").add("start", "same", "Really.");
    }
    errors
}

/// DRF's `CharField` takes numbers too.
fn text_or_number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    struct Text;

    impl Visitor<'_> for Text {
        type Value = String;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a text or a number")
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
            Ok(text.to_owned())
        }

        fn visit_u64<E: Error>(self, number: u64) -> Result<String, E> {
            Ok(number.to_string())
        }
    }
    deserializer.deserialize_any(Text)
}

/// The field `n` has a text of its own for what is no integer: it is read as what was sent, and a rule looks at it.
#[derive(Debug, Deserialize, Validate)]
pub(super) struct Counted {
    #[validate(length(min = 1))]
    name: String,
    #[validate(custom(function = "is_integer", code = "invalid", message = "Not a \"number\"?"))]
    n: Value,
}

fn is_integer(value: &Value) -> Result<(), ValidationError> {
    if value.is_i64() { Ok(()) } else { Err(ValidationError::new("invalid")) }
}

#[derive(Debug, Deserialize, garde::Validate)]
pub(super) struct Grid {
    #[garde(inner(length(max = 3)))]
    grid: Vec<Vec<i64>>,
}

#[derive(Debug, Deserialize, Validate)]
pub(super) struct Flat {
    #[validate(length(min = 1))]
    name: String,
    age: i64,
    #[validate(email)]
    email: String,
    #[validate(url)]
    url: String,
    #[validate(length(min = 1))]
    slug: String,
    uuid: Parsed,
    flag: bool,
    when: Parsed,
    day: Parsed,
    ratio: f64,
    ip: IpAddr,
    kind: Kind,
    kinds: Vec<Kind>,
    payload: Value,
}

/// A type that is parsed from text, as those of uuid and jiff are.
#[derive(Debug)]
struct Parsed;

impl<'de> Deserialize<'de> for Parsed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match String::deserialize(deserializer)?.as_str() {
            "2000-01-01" => Ok(Self),
            other => Err(D::Error::custom(format!("`{other}` is no date"))),
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    A,
    B,
}
