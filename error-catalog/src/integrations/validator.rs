//! validator's errors as field errors, in DRF's texts and codes.

use std::{
    borrow::{Borrow, Cow},
    collections::{BTreeMap, HashMap},
};

use serde_json::Value;
use validator::{Validate, ValidationErrors, ValidationErrorsKind};

use crate::{
    Detail, ErrorDetail, ValidationError,
    detail::NON_FIELD_ERRORS,
    input::{
        Names, Step,
        rules::{self, Rule},
    },
};

type Params = HashMap<Cow<'static, str>, Value>;

impl From<ValidationErrors> for ValidationError {
    fn from(errors: ValidationErrors) -> Self {
        ValidationError::new().with_detail(tree(errors, None, &mut Vec::new()))
    }
}

/// Whether a value keeps its rules; what breaks them goes by its name on the wire.
#[cfg_attr(not(feature = "_extract"), allow(dead_code, reason = "what extractors call"))]
pub(crate) fn check<T: Validate, N: Borrow<Names>>(value: &T, names: impl FnOnce() -> N) -> Result<(), ValidationError> {
    value.validate().map_err(|errors| ValidationError::new().with_detail(tree(errors, Some(names().borrow()), &mut Vec::new())))
}

/// The errors of a struct. Without names there is no path either.
fn tree(errors: ValidationErrors, names: Option<&Names>, path: &mut Vec<Step>) -> Detail {
    let mut fields: Vec<(Cow<'static, str>, Detail)> = Vec::with_capacity(errors.0.len());
    for (name, kind) in errors.0 {
        let name = names.and_then(|names| wire(&name, &kind, names, path)).map_or(name, Cow::Borrowed);
        let name = if name == "__all__" { Cow::Borrowed(NON_FIELD_ERRORS) } else { name };
        let detail = match kind {
            ValidationErrorsKind::Field(errors) => leaves(errors),
            // What a list of its own gives.
            ValidationErrorsKind::List(rows) if name == "_tmp_validator" => return list(rows, names, path),
            ValidationErrorsKind::Struct(inner) => {
                path.extend(names.map(|_| Step::Field(name.to_string())));
                let detail = tree(*inner, names, path);
                path.pop();
                detail
            }
            ValidationErrorsKind::List(rows) => {
                path.extend(names.map(|_| Step::Field(name.to_string())));
                let detail = list(rows, names, path);
                path.pop();
                detail
            }
        };
        fields.push((name, detail));
    }
    // The errors come in the order of a hash map.
    let known = names.map_or(&[][..], |names| names.fields(path));
    if known.is_empty() {
        fields.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
    } else {
        fields.sort_by_cached_key(|(name, _)| (known.iter().position(|field| field == name).unwrap_or(known.len()), name.clone()));
    }
    Detail::of_sorted(fields)
}

/// The errors of a field.
fn leaves(errors: Vec<validator::ValidationError>) -> Detail {
    rules::one_if_blank(errors.into_iter().map(|error| leaf(error).into()).collect(), Detail::code).into()
}

/// The name on the wire, where it is another.
fn wire(name: &str, kind: &ValidationErrorsKind, names: &Names, path: &[Step]) -> Option<&'static str> {
    let (a_map, a_list) = (Value::Object(serde_json::Map::new()), Value::Array(Vec::new()));
    let value = match kind {
        ValidationErrorsKind::Field(errors) => errors.iter().find_map(|error| error.params.get("value")),
        ValidationErrorsKind::Struct(_) => Some(&a_map),
        ValidationErrorsKind::List(_) => Some(&a_list),
    };
    names.wire(path, name, value)
}

fn list(rows: BTreeMap<usize, Box<ValidationErrors>>, names: Option<&Names>, path: &mut Vec<Step>) -> Detail {
    let mut taken = Vec::new();
    Detail::map(rows.into_iter().map(|(index, errors)| {
        let key = names.and_then(|names| key(&errors, names, path, &taken));
        path.extend(names.map(|_| key.clone().map_or(Step::Index(index), Step::Field)));
        let detail = tree(*errors, names, path);
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
fn leaf(error: validator::ValidationError) -> ErrorDetail {
    let validator::ValidationError { code, message, params } = error;
    let given = Given::new(&params);
    let (rule, code) = match given.rule(&code) {
        Some(_) if message.is_none() && given.value.is_some_and(|value| value == "") && rules::is_of_text(&code) => (rules::blank(), None),
        Some(rule) => (rule, None),
        None => {
            let like = given.like().and_then(|known| given.rule(known)).unwrap_or_else(rules::invalid);
            (Rule { limit: None, ..like }, Some(code))
        }
    };
    let count = given.shown + usize::from(rule.limit.is_some());
    let limit = rule.limit.map(|limit| (Cow::Borrowed("limit"), limit));
    let shown = params.into_iter().filter(|(name, _)| is_shown(name));
    let code = code.unwrap_or(Cow::Borrowed(rule.code));
    ErrorDetail::of_rule(message.unwrap_or(rule.message), code, count, limit.into_iter().chain(shown))
}

fn is_shown(param: &str) -> bool {
    !matches!(param, "value" | "other")
}

/// The parameters of a rule: they are few, so looking at each is cheaper than hashing the names that are asked for.
#[derive(Default)]
struct Given<'a> {
    value: Option<&'a Value>,
    other: Option<&'a Value>,
    equal: Option<&'a Value>,
    min: Option<&'a Value>,
    max: Option<&'a Value>,
    exclusive_min: Option<&'a Value>,
    exclusive_max: Option<&'a Value>,
    /// How many are shown.
    shown: usize,
}

impl<'a> Given<'a> {
    fn new(params: &'a Params) -> Self {
        let mut given = Self::default();
        for (name, value) in params {
            let place = match name.as_ref() {
                "value" => &mut given.value,
                "other" => &mut given.other,
                "equal" => &mut given.equal,
                "min" => &mut given.min,
                "max" => &mut given.max,
                "exclusive_min" => &mut given.exclusive_min,
                "exclusive_max" => &mut given.exclusive_max,
                _ => &mut None,
            };
            *place = Some(value);
            given.shown += usize::from(is_shown(name));
        }
        given
    }

    fn rule(&self, code: &str) -> Option<Rule> {
        Some(match code {
            "required" | "required_nested" => rules::required(),
            "length" => self.length(),
            "range" => self.range(),
            "email" => rules::email(),
            "url" => rules::url(),
            "ip" => rules::ip(),
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
    fn like(&self) -> Option<&'static str> {
        let is_limited = self.min.or(self.max).is_some();
        match self.value {
            _ if self.other.is_some() => Some("must_match"),
            Some(Value::Number(_)) if is_limited || self.exclusive_min.or(self.exclusive_max).is_some() => Some("range"),
            Some(Value::String(_) | Value::Array(_) | Value::Object(_)) if is_limited || self.equal.is_some() => Some("length"),
            _ => None,
        }
    }

    fn length(&self) -> Rule {
        let (length, is_text) = match self.value {
            Some(Value::String(text)) => (Some(text.chars().count()), true),
            Some(Value::Array(items)) => (Some(items.len()), false),
            Some(Value::Object(entries)) => (Some(entries.len()), false),
            _ => (None, true),
        };
        let limit = |value: Option<&Value>| value.and_then(Value::as_u64);
        let is_below = |least: Option<u64>| least.zip(length).is_none_or(|(least, length)| (length as u64) < least);
        match (limit(self.equal), limit(self.min), limit(self.max)) {
            (Some(equal), ..) if is_below(Some(equal)) => rules::min_length(equal, is_text, length == Some(0)),
            (Some(equal), ..) => rules::max_length(equal, is_text),
            (None, Some(min), None) => rules::min_length(min, is_text, length == Some(0)),
            (None, Some(min), Some(_)) if is_below(Some(min)) => rules::min_length(min, is_text, length == Some(0)),
            (None, _, Some(max)) => rules::max_length(max, is_text),
            (None, None, None) => rules::invalid(),
        }
    }

    /// The rule of a range that a value breaks; where the value is no number, the first that there is.
    fn range(&self) -> Rule {
        type Check<'a> = (Option<&'a Value>, fn(f64, f64) -> bool, fn(&Value) -> Rule);
        let checks: [Check<'_>; 4] = [
            (self.min, |value, limit| value < limit, rules::min_value),
            (self.exclusive_min, |value, limit| value <= limit, rules::above),
            (self.max, |value, limit| value > limit, rules::max_value),
            (self.exclusive_max, |value, limit| value >= limit, rules::below),
        ];
        let value = self.value.and_then(Value::as_f64);
        let mut given = checks.iter().filter_map(|(limit, breaks, rule)| limit.map(|limit| (limit, breaks, rule)));
        let broken = given.clone().find(|(limit, breaks, _)| value.zip(limit.as_f64()).is_some_and(|(value, limit)| breaks(value, limit)));
        broken.or_else(|| given.next()).map_or_else(rules::invalid, |(limit, _, rule)| rule(limit))
    }
}
