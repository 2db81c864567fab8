//! The texts and codes of broken rules: those of Django REST Framework's fields and validators where it has them, of its kind where not.

use std::borrow::Cow;

use serde_json::Value;

use crate::{ErrorDetail, detail::Message};

/// A broken rule.
#[derive(Clone, Copy)]
pub(crate) struct Rule<'a> {
    text: &'static Text,
    pub(crate) limit: Option<&'a Value>,
}

/// What a rule says.
struct Text {
    /// The text; where something comes `after`, the limit stands between the two.
    before: &'static str,
    after: &'static str,
    code: &'static str,
}

impl<'a> Rule<'a> {
    const fn limited(text: &'static Text, limit: &'a Value) -> Self {
        Self { text, limit: Some(limit) }
    }

    pub(crate) const fn code(&self) -> &'static str {
        self.text.code
    }

    /// The text, whose limit is written to `digits`.
    #[inline]
    pub(crate) fn message<'t>(&self, digits: &'t mut Digits) -> Message<'t> {
        let Text { before, after, .. } = self.text;
        let limit = if after.is_empty() { None } else { self.limit };
        Message { before, text: limit.map_or("", |limit| digits.of(limit)), after }
    }

    /// The text by itself.
    pub(crate) fn to_message(self) -> Cow<'static, str> {
        if self.text.after.is_empty() {
            return Cow::Borrowed(self.text.before);
        }
        Cow::Owned(self.message(&mut Digits::new()).to_text().into_owned())
    }
}

/// The place where a limit is written.
pub(crate) struct Digits {
    count: itoa::Buffer,
    other: String,
}

impl Digits {
    pub(crate) fn new() -> Self {
        Self { count: itoa::Buffer::new(), other: String::new() }
    }

    fn of(&mut self, limit: &Value) -> &str {
        if let Some(count) = limit.as_u64() {
            return self.count.format(count);
        }
        self.other = limit.to_string();
        &self.other
    }
}

impl From<Rule<'_>> for ErrorDetail {
    fn from(rule: Rule<'_>) -> Self {
        let error = Self::new(rule.to_message(), rule.code());
        match rule.limit {
            Some(limit) => error.with_param("limit", limit.clone()),
            None => error,
        }
    }
}

/// A rule whose text has no limit in it.
macro_rules! plain {
    ($message:literal, $code:expr) => {
        Rule { text: &Text { before: $message, after: "", code: $code }, limit: None }
    };
}

/// A text with the limit in it.
macro_rules! around {
    ($before:literal, $after:literal, $code:literal) => {
        &Text { before: $before, after: $after, code: $code }
    };
}

const BLANK: &str = "blank";

pub(crate) const fn invalid() -> Rule<'static> {
    plain!("Enter a valid value.", "invalid")
}

pub(crate) const fn required() -> Rule<'static> {
    plain!("This field is required.", "required")
}

pub(crate) const fn blank() -> Rule<'static> {
    plain!("This field may not be blank.", BLANK)
}

/// The errors of a field; of a blank one this alone: Django REST Framework asks nothing else of it.
pub(crate) fn one_if_blank<T>(mut errors: Vec<T>, code: impl Fn(&T) -> Option<&str>) -> Vec<T> {
    if errors.len() > 1 {
        if let Some(position) = errors.iter().position(|error| code(error) == Some(BLANK)) {
            errors.swap(0, position);
            errors.truncate(1);
        }
    }
    errors
}

/// The least length of a text in characters, or of a list in elements; an empty text is a blank one.
pub(crate) fn min_length(limit: &Value, is_text: bool, is_empty: bool) -> Rule<'_> {
    let text = match (is_text, is_empty) {
        (true, true) => blank().text,
        (false, true) if limit == 1_u64 => plain!("This list may not be empty.", "empty").text,
        (true, false) => around!("Ensure this field has at least ", " characters.", "min_length"),
        (false, _) => around!("Ensure this field has at least ", " elements.", "min_length"),
    };
    Rule::limited(text, limit)
}

/// The greatest length of a text in characters, or of a list in elements.
pub(crate) const fn max_length(limit: &Value, is_text: bool) -> Rule<'_> {
    let text = if is_text {
        around!("Ensure this field has no more than ", " characters.", "max_length")
    } else {
        around!("Ensure this field has no more than ", " elements.", "max_length")
    };
    Rule::limited(text, limit)
}

pub(crate) const fn min_value(limit: &Value) -> Rule<'_> {
    Rule::limited(around!("Ensure this value is greater than or equal to ", ".", "min_value"), limit)
}

pub(crate) const fn max_value(limit: &Value) -> Rule<'_> {
    Rule::limited(around!("Ensure this value is less than or equal to ", ".", "max_value"), limit)
}

pub(crate) const fn above(limit: &Value) -> Rule<'_> {
    Rule::limited(around!("Ensure this value is greater than ", ".", "min_value"), limit)
}

pub(crate) const fn below(limit: &Value) -> Rule<'_> {
    Rule::limited(around!("Ensure this value is less than ", ".", "max_value"), limit)
}

pub(crate) const fn email() -> Rule<'static> {
    plain!("Enter a valid email address.", "invalid")
}

pub(crate) const fn url() -> Rule<'static> {
    plain!("Enter a valid URL.", "invalid")
}

pub(crate) const fn ip() -> Rule<'static> {
    plain!("Enter a valid IPv4 or IPv6 address.", "invalid")
}

#[cfg(feature = "garde")]
pub(crate) const fn ipv4() -> Rule<'static> {
    plain!("Enter a valid IPv4 address.", "invalid")
}

#[cfg(feature = "garde")]
pub(crate) const fn ipv6() -> Rule<'static> {
    plain!("Enter a valid IPv6 address.", "invalid")
}

pub(crate) const fn pattern() -> Rule<'static> {
    plain!("This value does not match the required pattern.", "invalid")
}

/// The rules that Django REST Framework does not have, each with a code of its own.
macro_rules! own {
    ($($name:ident $message:literal)*) => {$(
        pub(crate) const fn $name() -> Rule<'static> {
            plain!($message, stringify!($name))
        }
    )*};
}

own! {
    contains "This value does not contain what it must."
    does_not_contain "This value contains what it must not."
    prefix "This value does not begin as it must."
    suffix "This value does not end as it must."
    must_match "This field does not match the other one."
    credit_card "Enter a valid credit card number."
    phone_number "Enter a valid phone number."
    ascii "Use ASCII characters only."
    alphanumeric "Use letters and digits only."
    non_control_character "Control characters are not allowed."
}
