//! validator's errors as field errors, in DRF's texts and codes.

use std::{
    borrow::{Borrow, Cow},
    cmp::Ordering,
    collections::{BTreeMap, HashMap},
};

use serde_json::Value;
use validator::{Validate, ValidationErrors, ValidationErrorsKind};

use crate::{
    Detail, DetailKind, ErrorDetail, ValidationError,
    detail::{self, Foreign, Found, Key, Message, NON_FIELD_ERRORS, Sink},
    input::{
        Names, Step, of_field,
        rules::{self, Digits, Rule},
    },
};

type Params = HashMap<Cow<'static, str>, Value>;

impl From<ValidationErrors> for ValidationError {
    fn from(errors: ValidationErrors) -> Self {
        let detail = if errors.is_empty() { Detail::empty_map() } else { Detail::foreign(Box::new(errors)) };
        ValidationError::new().with_detail(detail)
    }
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
    sink: &'s mut dyn Sink,
}

impl<'s> Shown<'s> {
    fn new(names: Option<&'s Names>, sink: &'s mut dyn Sink) -> Self {
        Self { names, path: Vec::new(), sink }
    }

    /// The errors of a struct, which come in the order of a hash map.
    fn tree(&mut self, errors: &ValidationErrors) {
        if self.names.is_none() && self.few(errors) {
            return;
        }
        let mut fields = Vec::with_capacity(errors.0.len());
        for (name, kind) in &errors.0 {
            let own = of_field(name);
            let shown = match (self.names.and_then(|names| wire(own, kind, names, &self.path)), own, kind) {
                (Some(wire), ..) => wire,
                (None, LIST, ValidationErrorsKind::List(rows)) => return self.list(rows),
                (None, ALL, _) => Cow::Borrowed(NON_FIELD_ERRORS),
                (None, own, _) if own.len() < name.len() => Cow::Owned(own.to_owned()),
                (None, ..) => name.clone(),
            };
            fields.push((shown, name, kind));
        }
        let known = self.names.map_or(&[][..], |names| names.fields(&self.path));
        let place = |shown: &Key| known.iter().position(|field| field == shown).unwrap_or(known.len());
        fields.sort_by_cached_key(|(shown, name, _)| (place(shown), shown.clone(), *name));
        if self.names.is_none() && fields.windows(2).any(|pair| matches!(pair, [(a, ..), (b, ..)] if a == b)) {
            // With names, even with none at all, everything goes into one tree.
            return self.sink.merge(&|sink| Shown::new(Some(&Names::default()), sink).tree(errors));
        }
        for (shown, _, kind) in &fields {
            self.entry(shown, kind);
        }
    }

    /// The errors of a struct with a few fields, which go by their own names; `false` where they may not.
    ///
    /// The order is another each time, so a jump that depends on it is mostly guessed wrong. The first letters of the names are put in order without any:
    /// as numbers, of which the lesser and the larger one change places. The names themselves are looked at where two begin alike.
    fn few(&mut self, errors: &ValidationErrors) -> bool {
        let (mut fields, mut order) = ([None; FEW], [0; FEW]);
        let Some(order) = order.get_mut(..errors.0.len()) else { return false };
        let mut slots = order.iter_mut();
        for (place, (name, kind)) in (0_u8..).zip(&errors.0) {
            // As validator's keys do that are no names, and those of raw identifiers.
            if let [b'_', ..] | [b'r', b'#', ..] = name.as_bytes() {
                return false;
            }
            if let (Some(slot), Some(field)) = (slots.next(), fields.get_mut(usize::from(place))) {
                *slot = start(name) << 32 | u64::from(place);
                *field = Some((name, kind));
            }
        }
        for end in 1..order.len() {
            if let (before, [slot, ..]) = order.split_at_mut(end) {
                let mut last = *slot;
                for own in before {
                    let lesser = last.min(*own);
                    last = last.max(*own);
                    *own = lesser;
                }
                *slot = last;
            }
        }
        let field = |slot: u64| {
            let [place, ..] = slot.to_le_bytes();
            fields.get(usize::from(place)).copied().flatten()
        };
        if order.windows(2).any(|pair| matches!(pair, [a, b] if a >> 32 == b >> 32)) {
            order.sort_unstable_by_key(|slot| field(*slot).map(|(name, _)| name));
        }
        for slot in order {
            if let Some((name, kind)) = field(*slot) {
                self.entry(name, kind);
            }
        }
        true
    }

    fn entry(&mut self, name: &Key, kind: &ValidationErrorsKind) {
        match kind {
            ValidationErrorsKind::Field(errors) => self.field(name, errors),
            ValidationErrorsKind::Struct(inner) if self.is_flattened(name, inner) => self.tree(inner),
            ValidationErrorsKind::Struct(inner) => self.inner(name, |shown| shown.tree(inner)),
            ValidationErrorsKind::List(rows) => self.inner(name, |shown| shown.list(rows)),
        }
    }

    /// Whether the fields of a struct were sent among those of the one that has it.
    fn is_flattened(&self, name: &str, inner: &ValidationErrors) -> bool {
        self.names.is_some_and(|names| names.is_flattened(&self.path, name, fields(inner).into_iter()))
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
            return Broken::new(error).show(|found| self.sink.only(name, found));
        }
        self.sink.open(name, DetailKind::List);
        for broken in rules::one_if_blank(errors.iter().map(Broken::new).collect(), |broken: &Broken<'_>| Some(broken.code())) {
            broken.show(|found| self.sink.error(found));
        }
        self.sink.close(DetailKind::List);
    }
}

/// The fields of a struct, and of those in it.
fn fields(errors: &ValidationErrors) -> Vec<&str> {
    let (mut names, mut todo) = (Vec::new(), vec![errors]);
    while let Some(errors) = todo.pop() {
        for (name, kind) in &errors.0 {
            names.push(of_field(name));
            if let ValidationErrorsKind::Struct(inner) = kind {
                todo.push(inner);
            }
        }
    }
    names
}

/// So many fields are few.
const FEW: usize = 16;

/// The first letters of a name, as a number.
fn start(name: &str) -> u64 {
    let letters = name.as_bytes().first_chunk().copied().unwrap_or_else(|| {
        let mut letters = [0; 4];
        letters.iter_mut().zip(name.bytes()).for_each(|(place, letter)| *place = letter);
        letters
    });
    u64::from(u32::from_be_bytes(letters))
}

/// The name on the wire, where it is another.
fn wire(name: &str, kind: &ValidationErrorsKind, names: &Names, path: &[Step]) -> Option<Key> {
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
        ValidationErrorsKind::Field(errors) => errors.iter().find_map(|error| Some((of_field(name), error.params.get("value")?))),
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
        let rule = rule(error);
        let is_own = rule.is_none();
        Self { error, rule: rule.unwrap_or_else(|| Given::new(&error.params).like()), is_own }
    }

    fn code(&self) -> &str {
        if self.is_own { &self.error.code } else { self.rule.code() }
    }

    /// Gives it to be shown.
    fn show(&self, show: impl FnOnce(Found<'_>)) {
        let mut digits = Digits::new();
        let message = match &self.error.message {
            Some(text) => Message { before: "", text, after: "" },
            None => self.rule.message(&mut digits),
        };
        show(Found { message, code: self.code(), to_leaf: &|| self.to_leaf() });
    }

    /// Of its parameters the value is left out, and that of the field that it should be equal to.
    fn to_leaf(&self) -> ErrorDetail {
        let message = self.error.message.clone().unwrap_or_else(|| self.rule.to_message());
        let code = if self.is_own { self.error.code.clone() } else { Cow::Borrowed(self.rule.code()) };
        let limit = self.rule.limit.filter(|_| !self.is_own).map(|limit| (Cow::Borrowed("limit"), limit.clone()));
        let shown = self.error.params.iter().filter(|(name, _)| !matches!(name.as_ref(), "value" | "other"));
        ErrorDetail::of_rule(message, code, limit.into_iter().chain(shown.map(|(name, value)| (name.clone(), value.clone()))))
    }
}

/// The rule of a code that is validator's.
fn rule(error: &validator::ValidationError) -> Option<Rule<'_>> {
    let of_text = |rule| if is_blank(error) { rules::blank() } else { rule };
    Some(match error.code.as_ref() {
        "length" => Given::new(&error.params).length(),
        "range" => Given::new(&error.params).range(),
        "required" | "required_nested" => rules::required(),
        "email" => of_text(rules::email()),
        "url" => of_text(rules::url()),
        "ip" => of_text(rules::ip()),
        "regex" => of_text(rules::pattern()),
        "credit_card" => of_text(rules::credit_card()),
        "contains" => rules::contains(),
        "does_not_contain" => rules::does_not_contain(),
        "must_match" => rules::must_match(),
        "non_control_character" => rules::non_control_character(),
        _ => return None,
    })
}

/// Whether a text is empty that should be of a certain form; a message of the application's own is kept.
fn is_blank(error: &validator::ValidationError) -> bool {
    error.message.is_none() && error.params.iter().any(|(name, value)| name == "value" && value == "")
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
            // Each place takes the value or what it has, without a jump: these names come in another order each time.
            let (mark, value) = (mark(name), Some(value));
            let pick = |wanted, own| if mark == self::mark(wanted) { value } else { own };
            given.value = pick("value", given.value);
            given.other = pick("other", given.other);
            given.equal = pick("equal", given.equal);
            given.min = pick("min", given.min);
            given.max = pick("max", given.max);
            match name.as_ref() {
                "exclusive_min" => given.exclusive_min = value,
                "exclusive_max" => given.exclusive_max = value,
                _ => {}
            }
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
        let limit = |value: Option<&'a Value>| value.filter(|value| value.is_u64());
        let is_below = |least: &Value| least.as_u64().zip(length).is_none_or(|(least, length)| (length as u64) < least);
        match (limit(self.equal), limit(self.min), limit(self.max)) {
            (Some(equal), ..) if is_below(equal) => rules::min_length(equal, is_text, length == Some(0)),
            (Some(equal), ..) => rules::max_length(equal, is_text),
            (None, Some(min), None) => rules::min_length(min, is_text, length == Some(0)),
            (None, Some(min), Some(_)) if is_below(min) => rules::min_length(min, is_text, length == Some(0)),
            (None, _, Some(max)) => rules::max_length(max, is_text),
            (None, None, None) => rules::invalid(),
        }
    }

    /// The rule of a range that a value breaks; where the value is no number, the first that there is.
    fn range(&self) -> Rule<'a> {
        type Check<'a> = (Option<&'a Value>, fn(Ordering) -> bool, fn(&'a Value) -> Rule<'a>);
        let checks: [Check<'a>; 4] = [
            (self.min, Ordering::is_lt, rules::min_value),
            (self.exclusive_min, Ordering::is_le, rules::above),
            (self.max, Ordering::is_gt, rules::max_value),
            (self.exclusive_max, Ordering::is_ge, rules::below),
        ];
        let mut given = checks.iter().filter_map(|(limit, breaks, rule)| limit.map(|limit| (limit, breaks, rule)));
        let broken = given.clone().find(|(limit, breaks, _)| self.value.and_then(|value| compare(value, limit)).is_some_and(breaks));
        broken.or_else(|| given.next()).map_or(rules::invalid(), |(limit, _, rule)| rule(limit))
    }
}

/// How a number stands to another one. Integers may have more digits than a float.
fn compare(value: &Value, limit: &Value) -> Option<Ordering> {
    let integer = |value: &Value| value.as_i64().map(i128::from).or_else(|| value.as_u64().map(i128::from));
    match (integer(value), integer(limit)) {
        (Some(value), Some(limit)) => Some(value.cmp(&limit)),
        _ => value.as_f64()?.partial_cmp(&limit.as_f64()?),
    }
}

/// Length, beginning and end of a name: of one with three to six letters, all that there is to know. 0 of a shorter one.
#[inline]
const fn mark(name: &str) -> u64 {
    const fn number([a, b, c]: [u8; 3]) -> u64 {
        u32::from_le_bytes([a, b, c, 0]) as u64
    }
    match (name.as_bytes().first_chunk(), name.as_bytes().last_chunk()) {
        (Some(first), Some(last)) => number(*first) | number(*last) << 24 | (name.len() as u64) << 48,
        _ => 0,
    }
}
