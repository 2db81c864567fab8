//! validator's errors as field errors, in DRF's texts and codes.

use std::{
    borrow::{Borrow, Cow},
    collections::HashMap,
};

use serde_json::Value;
use validator::{Validate, ValidationErrors, ValidationErrorsKind};

use crate::{
    Detail, ErrorDetail, ValidationError,
    detail::NON_FIELD_ERRORS,
    input::{Names, Step, rules},
};

type Params = HashMap<Cow<'static, str>, Value>;

impl From<ValidationErrors> for ValidationError {
    fn from(errors: ValidationErrors) -> Self {
        ValidationError::new().with_detail(tree(&errors, &Names::default(), &mut Vec::new()))
    }
}

/// Whether a value keeps its rules; what breaks them goes by its name on the wire.
#[cfg_attr(not(feature = "_extract"), allow(dead_code, reason = "what extractors call"))]
pub(crate) fn check<T: Validate, N: Borrow<Names>>(value: &T, names: impl FnOnce() -> N) -> Result<(), ValidationError> {
    value.validate().map_err(|errors| ValidationError::new().with_detail(tree(&errors, names().borrow(), &mut Vec::new())))
}

/// The errors of a struct.
fn tree(errors: &ValidationErrors, names: &Names, path: &mut Vec<Step>) -> Detail {
    // What a list of its own gives.
    if let Some(ValidationErrorsKind::List(rows)) = errors.0.get("_tmp_validator") {
        return list(rows.iter(), names, path);
    }
    let (a_map, a_list) = (Value::Object(serde_json::Map::new()), Value::Array(Vec::new()));
    let mut fields: Vec<(String, Detail)> = Vec::with_capacity(errors.0.len());
    for (name, kind) in &errors.0 {
        let value = match kind {
            ValidationErrorsKind::Field(errors) => errors.iter().find_map(|error| error.params.get("value")),
            ValidationErrorsKind::Struct(_) => Some(&a_map),
            ValidationErrorsKind::List(_) => Some(&a_list),
        };
        let name = if name == "__all__" { NON_FIELD_ERRORS.to_owned() } else { names.wire(path, name, value) };
        path.push(Step::Field(name.clone()));
        let detail = match kind {
            ValidationErrorsKind::Field(errors) => Detail::list(rules::one_if_blank(errors.iter().map(leaf).collect())),
            ValidationErrorsKind::Struct(inner) => tree(inner, names, path),
            ValidationErrorsKind::List(rows) => list(rows.iter(), names, path),
        };
        path.pop();
        fields.push((name, detail));
    }
    // The errors come in the order of a hash map.
    fields.sort_by(|(a, _), (b, _)| (names.position(path, a), a).cmp(&(names.position(path, b), b)));
    Detail::map(fields)
}

fn list<'a>(rows: impl Iterator<Item = (&'a usize, &'a Box<ValidationErrors>)>, names: &Names, path: &mut Vec<Step>) -> Detail {
    let mut taken = Vec::new();
    Detail::map(rows.map(|(index, errors)| {
        let key = key(errors, names, path, &taken);
        path.push(key.clone().map_or(Step::Index(*index), Step::Field));
        let detail = tree(errors, names, path);
        path.pop();
        taken.extend(key.clone());
        (key.unwrap_or_else(|| index.to_string()), detail)
    }))
}

/// The key of an entry of a map, which validator counts in an order of its own: that of the entry with the same wrong values.
fn key(errors: &ValidationErrors, names: &Names, path: &[Step], taken: &[String]) -> Option<String> {
    let values = errors.0.iter().filter_map(|(name, kind)| match kind {
        ValidationErrorsKind::Field(errors) => errors.iter().find_map(|error| Some((name.as_ref(), error.params.get("value")?))),
        _ => None,
    });
    names.key_of(path, &values.collect::<Vec<_>>(), taken)
}

/// One broken rule. Of its parameters the value is left out, and that of the field that it should be equal to.
fn leaf(error: &validator::ValidationError) -> ErrorDetail {
    let code = error.code.as_ref();
    let rule = rule(code, &error.params).unwrap_or_else(|| {
        let text = like(&error.params).and_then(|known| rule(known, &error.params)).unwrap_or_else(rules::invalid);
        ErrorDetail::new(text.into_parts().0, code.to_owned())
    });
    let mut rule = match &error.message {
        Some(message) => rule.with_message(message.clone()),
        None if rules::is_of_text(code) && error.params.get("value").is_some_and(|value| value == "") => rules::blank(),
        None => rule,
    };
    let mut params: Vec<_> = error.params.iter().filter(|(name, _)| !matches!(name.as_ref(), "value" | "other")).collect();
    // They come in the order of a hash map.
    params.sort_by_key(|&(name, _)| name);
    for (name, value) in params {
        rule = rule.with_param(name.clone(), value.clone());
    }
    rule
}

fn rule(code: &str, params: &Params) -> Option<ErrorDetail> {
    let own = |name: &str| params.get(name);
    Some(match code {
        "required" | "required_nested" => rules::required(),
        "length" => length(own("value"), own("equal"), own("min"), own("max")),
        "range" => range(params),
        "email" => rules::email(),
        "url" => rules::url(),
        "ip" => rules::ip("IPv4 or IPv6"),
        "regex" => rules::pattern(),
        "contains" => rules::contains(),
        "does_not_contain" => rules::does_not_contain(),
        "must_match" => rules::must_match(),
        "credit_card" => rules::credit_card(),
        "non_control_character" => rules::non_control_character(),
        _ => return None,
    })
}

/// Which rule it is that has a code of the application's own: the parameters tell.
fn like(params: &Params) -> Option<&'static str> {
    let has = |names: &[&str]| names.iter().any(|name| params.contains_key(*name));
    match params.get("value") {
        _ if has(&["other"]) => Some("must_match"),
        Some(Value::Number(_)) if has(&["min", "max", "exclusive_min", "exclusive_max"]) => Some("range"),
        Some(Value::String(_) | Value::Array(_) | Value::Object(_)) if has(&["min", "max", "equal"]) => Some("length"),
        _ => None,
    }
}

fn length(value: Option<&Value>, equal: Option<&Value>, min: Option<&Value>, max: Option<&Value>) -> ErrorDetail {
    let (length, is_text) = match value {
        Some(Value::String(text)) => (Some(text.chars().count()), true),
        Some(Value::Array(items)) => (Some(items.len()), false),
        Some(Value::Object(entries)) => (Some(entries.len()), false),
        _ => (None, true),
    };
    let limit = |value: Option<&Value>| value.and_then(Value::as_u64);
    let is_below = |least: Option<u64>| least.zip(length).is_none_or(|(least, length)| (length as u64) < least);
    match (limit(equal), limit(min), limit(max)) {
        (Some(equal), ..) if is_below(Some(equal)) => rules::min_length(equal, is_text, length == Some(0)),
        (Some(equal), ..) => rules::max_length(equal, is_text),
        (None, Some(min), None) => rules::min_length(min, is_text, length == Some(0)),
        (None, Some(min), Some(_)) if is_below(Some(min)) => rules::min_length(min, is_text, length == Some(0)),
        (None, _, Some(max)) => rules::max_length(max, is_text),
        (None, None, None) => rules::invalid(),
    }
}

/// The rule of a range that a value breaks; where the value is no number, the first that there is.
fn range(params: &Params) -> ErrorDetail {
    type Check = (&'static str, fn(f64, f64) -> bool, fn(&Value) -> ErrorDetail);
    const CHECKS: [Check; 4] = [
        ("min", |value, limit| value < limit, rules::min_value),
        ("exclusive_min", |value, limit| value <= limit, rules::above),
        ("max", |value, limit| value > limit, rules::max_value),
        ("exclusive_max", |value, limit| value >= limit, rules::below),
    ];
    let value = params.get("value").and_then(Value::as_f64);
    let mut given = CHECKS.iter().filter_map(|(name, breaks, rule)| params.get(*name).map(|limit| (limit, breaks, rule)));
    let broken = given.clone().find(|(limit, breaks, _)| value.zip(limit.as_f64()).is_some_and(|(value, limit)| breaks(value, limit)));
    broken.or_else(|| given.next()).map_or_else(rules::invalid, |(limit, _, rule)| rule(limit))
}
