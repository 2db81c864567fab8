//! validator's errors as field errors, in DRF's texts and codes.

use std::{
    borrow::{Borrow, Cow},
    collections::{BTreeMap, HashMap},
};

use serde_json::Value;
use validator::{Validate, ValidationErrors, ValidationErrorsKind};

use crate::{
    Detail, DetailKind, ErrorDetail, ValidationError,
    detail::{self, Foreign, Found, Key, NON_FIELD_ERRORS, Sink},
    input::{
        Names, Step,
        rules::{self, Rule},
    },
};

type Params = HashMap<Cow<'static, str>, Value>;

impl From<ValidationErrors> for ValidationError {
    fn from(errors: ValidationErrors) -> Self {
        let detail = if is_unambiguous(&errors) { Detail::foreign(Box::new(errors)) } else { detail::map_of(|sink| errors.show(sink)) };
        ValidationError::new().with_detail(detail)
    }
}

/// Whether there are errors, and no key occurs twice when the errors of no field have theirs.
fn is_unambiguous(errors: &ValidationErrors) -> bool {
    let is_one = |name: &Key| name != ALL || !errors.0.contains_key(NON_FIELD_ERRORS);
    let is_so = |kind: &ValidationErrorsKind| match kind {
        ValidationErrorsKind::Field(_) => true,
        ValidationErrorsKind::Struct(inner) => is_unambiguous(inner),
        ValidationErrorsKind::List(rows) => rows.values().all(|errors| is_unambiguous(errors)),
    };
    !errors.is_empty() && errors.0.iter().all(|(name, kind)| is_one(name) && is_so(kind))
}

impl Foreign for ValidationErrors {
    fn show(&self, sink: &mut dyn Sink) {
        Shown::new(None, sink).tree(self);
    }
}

/// Whether a value keeps its rules; what breaks them goes by its name on the wire.
#[cfg_attr(not(feature = "_extract"), allow(dead_code, reason = "what extractors call"))]
pub(crate) fn check<T: Validate, N: Borrow<Names>>(value: &T, names: impl FnOnce() -> N) -> Result<(), ValidationError> {
    value.validate().map_err(|errors| {
        let names = names();
        let detail = detail::map_of(|sink| Shown::new(Some(names.borrow()), sink).tree(&errors));
        ValidationError::new().with_detail(detail)
    })
}

/// The key that validator gives to the errors of a struct itself.
const ALL: &str = "__all__";

/// The key under which validator keeps the errors of what is a list itself.
const LIST: &str = "_tmp_validator";

struct Shown<'s> {
    /// Without names there is no path either.
    names: Option<&'s Names>,
    path: Vec<Step>,
    /// For texts with limits.
    text: String,
    sink: &'s mut dyn Sink,
}

impl<'s> Shown<'s> {
    fn new(names: Option<&'s Names>, sink: &'s mut dyn Sink) -> Self {
        Self { names, path: Vec::new(), text: String::new(), sink }
    }

    /// The errors of a struct.
    fn tree(&mut self, errors: &ValidationErrors) {
        let mut fields = Vec::with_capacity(errors.0.len());
        for (name, kind) in &errors.0 {
            let wire = self.names.and_then(|names| wire(name, kind, names, &self.path));
            let name = match (wire, name.as_ref(), kind) {
                (Some(wire), ..) => Cow::Borrowed(wire),
                (None, ALL, _) => Cow::Borrowed(NON_FIELD_ERRORS),
                (None, LIST, ValidationErrorsKind::List(rows)) => return self.list(rows),
                (None, ..) => name.clone(),
            };
            fields.push((start(&name), name, kind));
        }
        // The errors come in the order of a hash map.
        let known = self.names.map_or(&[][..], |names| names.fields(&self.path));
        if known.is_empty() {
            fields.sort_unstable_by(|(a, a_name, _), (b, b_name, _)| a.cmp(b).then_with(|| a_name.cmp(b_name)));
        } else {
            fields.sort_by_cached_key(|(_, name, _)| (known.iter().position(|field| field == name).unwrap_or(known.len()), name.clone()));
        }
        for (_, name, kind) in &fields {
            match kind {
                ValidationErrorsKind::Field(errors) => self.field(name, errors),
                ValidationErrorsKind::Struct(inner) => self.inner(name, |shown| shown.tree(inner)),
                ValidationErrorsKind::List(rows) => self.inner(name, |shown| shown.list(rows)),
            }
        }
    }

    fn inner(&mut self, name: &Key, show: impl FnOnce(&mut Self)) {
        self.path.extend(self.names.map(|_| Step::Field(name.to_string())));
        self.sink.open(name, DetailKind::Map);
        show(self);
        self.sink.close(DetailKind::Map);
        self.path.pop();
    }

    fn list(&mut self, rows: &BTreeMap<usize, Box<ValidationErrors>>) {
        let mut taken = Vec::new();
        for (index, errors) in rows {
            let key = self.names.and_then(|names| key(errors, names, &self.path, &taken));
            self.path.extend(self.names.map(|_| key.clone().map_or(Step::Index(*index), Step::Field)));
            taken.extend(key.clone());
            self.sink.open(&key.map_or_else(|| Detail::row(*index), Cow::Owned), DetailKind::Map);
            self.tree(errors);
            self.sink.close(DetailKind::Map);
            self.path.pop();
        }
    }

    /// The errors of a field.
    fn field(&mut self, name: &Key, errors: &[validator::ValidationError]) {
        if let [error] = errors {
            return Broken::new(error).show(&mut self.text, |found| self.sink.only(name, found));
        }
        self.sink.open(name, DetailKind::List);
        for broken in rules::one_if_blank(errors.iter().map(Broken::new).collect(), |broken: &Broken<'_>| Some(broken.code())) {
            broken.show(&mut self.text, |found| self.sink.error(found));
        }
        self.sink.close(DetailKind::List);
    }
}

/// The beginning of a name as a number: what decides the order of most names.
fn start(name: &str) -> u32 {
    match name.as_bytes().first_chunk() {
        Some(start) => u32::from_be_bytes(*start),
        None => name.bytes().chain([0; 4]).take(4).fold(0, |start, byte| start << 8 | u32::from(byte)),
    }
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

/// The key of an entry of a map, which validator counts in an order of its own: that of the entry with the same wrong values.
fn key(errors: &ValidationErrors, names: &Names, path: &[Step], taken: &[String]) -> Option<String> {
    let values = errors.0.iter().filter_map(|(name, kind)| match kind {
        ValidationErrorsKind::Field(errors) => errors.iter().find_map(|error| Some((name.as_ref(), error.params.get("value")?))),
        _ => None,
    });
    names.key_of(path, &values.collect::<Vec<_>>(), taken)
}

/// One broken rule.
struct Broken<'a> {
    error: &'a validator::ValidationError,
    rule: Rule<'a>,
    /// Its code is one of the application's own.
    is_own: bool,
}

impl<'a> Broken<'a> {
    fn new(error: &'a validator::ValidationError) -> Self {
        let given = || Given::new(&error.params);
        let rule = match error.code.as_ref() {
            "length" => Some(given().length()),
            "range" => Some(given().range()),
            code => plain(code).map(|rule| if is_blank(error) { rules::blank() } else { rule }),
        };
        let is_own = rule.is_none();
        Self { error, rule: rule.unwrap_or_else(|| given().like()), is_own }
    }

    fn code(&self) -> &str {
        if self.is_own { &self.error.code } else { self.rule.code() }
    }

    /// Gives it to be shown, with a text that may be made in `text`.
    fn show(&self, text: &mut String, show: impl FnOnce(Found<'_>)) {
        let message = self.error.message.as_deref().unwrap_or_else(|| self.rule.message(text));
        show(Found { message, code: self.code(), to_leaf: &|| self.to_leaf() });
    }

    /// Of its parameters the value is left out, and that of the field that it should be equal to.
    fn to_leaf(&self) -> ErrorDetail {
        let message = self.error.message.clone().unwrap_or_else(|| self.rule.to_message());
        let code = if self.is_own { self.error.code.clone() } else { Cow::Borrowed(self.rule.code()) };
        let limit = self.rule.limit.filter(|_| !self.is_own).map(|limit| (Cow::Borrowed("limit"), limit.into()));
        let shown = self.error.params.iter().filter(|(name, _)| !matches!(name.as_ref(), "value" | "other"));
        ErrorDetail::of_rule(message, code, limit.into_iter().chain(shown.map(|(name, value)| (name.clone(), value.clone()))))
    }
}

/// The rules that have no limit.
fn plain(code: &str) -> Option<Rule<'static>> {
    Some(match code {
        "required" | "required_nested" => rules::required(),
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

/// Whether a text is empty that should be of a certain form; a message of the application's own is kept.
fn is_blank(error: &validator::ValidationError) -> bool {
    let is_empty = || error.params.iter().any(|(name, value)| name == "value" && value == "");
    error.message.is_none() && rules::is_of_text(&error.code) && is_empty()
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
        }
        given
    }

    /// The rule that a code of the application's own stands for: the parameters tell.
    fn like(&self) -> Rule<'a> {
        let is_limited = self.min.or(self.max).is_some();
        match self.value {
            _ if self.other.is_some() => rules::must_match(),
            Some(Value::Number(_)) if is_limited || self.exclusive_min.or(self.exclusive_max).is_some() => self.range(),
            Some(Value::String(_) | Value::Array(_) | Value::Object(_)) if is_limited || self.equal.is_some() => self.length(),
            _ => rules::invalid(),
        }
    }

    fn length(&self) -> Rule<'a> {
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
    fn range(&self) -> Rule<'a> {
        type Check<'a> = (Option<&'a Value>, fn(f64, f64) -> bool, fn(&'a Value) -> Rule<'a>);
        let checks: [Check<'a>; 4] = [
            (self.min, |value, limit| value < limit, rules::min_value),
            (self.exclusive_min, |value, limit| value <= limit, rules::above),
            (self.max, |value, limit| value > limit, rules::max_value),
            (self.exclusive_max, |value, limit| value >= limit, rules::below),
        ];
        let value = self.value.and_then(Value::as_f64);
        let mut given = checks.iter().filter_map(|(limit, breaks, rule)| limit.map(|limit| (limit, breaks, rule)));
        let broken = given.clone().find(|(limit, breaks, _)| value.zip(limit.as_f64()).is_some_and(|(value, limit)| breaks(value, limit)));
        broken.or_else(|| given.next()).map_or(rules::invalid(), |(limit, _, rule)| rule(limit))
    }
}
