//! The texts and codes of broken rules: those of Django REST Framework's fields and validators where it has them, of its kind where not.

use std::{borrow::Cow, fmt::Write};

use serde_json::Value;

use crate::ErrorDetail;

/// A broken rule.
#[derive(Clone, Copy)]
pub(crate) struct Rule<'a> {
    text: &'static Text,
    pub(crate) limit: Option<Limit<'a>>,
}

/// What a rule says.
struct Text {
    /// The text; where something comes `after`, the limit stands between the two.
    before: &'static str,
    after: &'static str,
    code: &'static str,
}

#[derive(Clone, Copy)]
pub(crate) enum Limit<'a> {
    Count(u64),
    Value(&'a Value),
}

impl From<Limit<'_>> for Value {
    fn from(limit: Limit<'_>) -> Self {
        match limit {
            Limit::Count(count) => count.into(),
            Limit::Value(value) => value.clone(),
        }
    }
}

impl<'a> Rule<'a> {
    const fn limited(text: &'static Text, limit: Limit<'a>) -> Self {
        Self { text, limit: Some(limit) }
    }

    pub(crate) const fn code(&self) -> &'static str {
        self.text.code
    }

    /// The text, which is made in `text` where it has a limit.
    pub(crate) fn message<'t>(&self, text: &'t mut String) -> &'t str {
        const DIGITS: usize = 20;
        let Text { before, after, .. } = self.text;
        let Some(limit) = self.limit.filter(|_| !after.is_empty()) else { return before };
        text.clear();
        text.reserve(before.len() + DIGITS + after.len());
        text.push_str(before);
        match limit {
            Limit::Count(limit) => text.push_str(itoa::Buffer::new().format(limit)),
            // Writing to a string does not fail.
            Limit::Value(limit) => drop(write!(text, "{limit}")),
        }
        text.push_str(after);
        text
    }

    /// The text by itself.
    pub(crate) fn to_message(self) -> Cow<'static, str> {
        if self.text.after.is_empty() {
            return Cow::Borrowed(self.text.before);
        }
        let mut text = String::new();
        self.message(&mut text);
        Cow::Owned(text)
    }
}

impl From<Rule<'_>> for ErrorDetail {
    fn from(rule: Rule<'_>) -> Self {
        let error = Self::new(rule.to_message(), rule.code());
        match rule.limit {
            Some(limit) => error.with_param("limit", limit),
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

/// Whether a rule asks for a text of a certain form: an empty text is a blank one then, as in Django REST Framework.
#[cfg(feature = "validator")]
pub(crate) fn is_of_text(rule: &str) -> bool {
    matches!(rule, "email" | "url" | "ip" | "regex" | "credit_card")
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
pub(crate) const fn min_length(limit: u64, is_text: bool, is_empty: bool) -> Rule<'static> {
    let text = match (is_text, is_empty) {
        (true, true) => blank().text,
        (false, true) if limit == 1 => plain!("This list may not be empty.", "empty").text,
        (true, false) => around!("Ensure this field has at least ", " characters.", "min_length"),
        (false, _) => around!("Ensure this field has at least ", " elements.", "min_length"),
    };
    Rule::limited(text, Limit::Count(limit))
}

/// The greatest length of a text in characters, or of a list in elements.
pub(crate) const fn max_length(limit: u64, is_text: bool) -> Rule<'static> {
    let text = if is_text {
        around!("Ensure this field has no more than ", " characters.", "max_length")
    } else {
        around!("Ensure this field has no more than ", " elements.", "max_length")
    };
    Rule::limited(text, Limit::Count(limit))
}

pub(crate) const fn min_value(limit: &Value) -> Rule<'_> {
    Rule::limited(around!("Ensure this value is greater than or equal to ", ".", "min_value"), Limit::Value(limit))
}

pub(crate) const fn max_value(limit: &Value) -> Rule<'_> {
    Rule::limited(around!("Ensure this value is less than or equal to ", ".", "max_value"), Limit::Value(limit))
}

pub(crate) const fn above(limit: &Value) -> Rule<'_> {
    Rule::limited(around!("Ensure this value is greater than ", ".", "min_value"), Limit::Value(limit))
}

pub(crate) const fn below(limit: &Value) -> Rule<'_> {
    Rule::limited(around!("Ensure this value is less than ", ".", "max_value"), Limit::Value(limit))
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
