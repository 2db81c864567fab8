//! The texts and codes of broken rules: those of Django REST Framework's fields and validators where it has them, of its kind where not.

use std::{borrow::Cow, fmt::Write};

use serde_json::Value;

use super::texts;
use crate::ErrorDetail;

/// A broken rule.
pub(crate) struct Rule {
    /// The text; where something comes `after`, the limit stands between the two.
    before: &'static str,
    after: &'static str,
    pub(crate) code: &'static str,
    pub(crate) limit: Option<Value>,
}

impl Rule {
    const fn new(message: &'static str, code: &'static str) -> Self {
        Self { before: message, after: "", code, limit: None }
    }

    fn limited((before, after): (&'static str, &'static str), code: &'static str, limit: impl Into<Value>) -> Self {
        Self { before, after, code, limit: Some(limit.into()) }
    }

    /// The text, which is made in `text` where it has a limit.
    pub(crate) fn message<'t>(&self, text: &'t mut String) -> &'t str {
        match &self.limit {
            Some(limit) if !self.after.is_empty() => {
                const DIGITS: usize = 20;
                text.clear();
                text.reserve(self.before.len() + DIGITS + self.after.len());
                text.push_str(self.before);
                match limit.as_u64() {
                    Some(limit) => text.push_str(itoa::Buffer::new().format(limit)),
                    // Writing to a string does not fail.
                    None => drop(write!(text, "{limit}")),
                }
                text.push_str(self.after);
                text
            }
            _ => self.before,
        }
    }

    /// The text by itself.
    pub(crate) fn to_message(&self) -> Cow<'static, str> {
        if self.after.is_empty() {
            return Cow::Borrowed(self.before);
        }
        let mut text = String::new();
        self.message(&mut text);
        Cow::Owned(text)
    }
}

impl From<Rule> for ErrorDetail {
    fn from(rule: Rule) -> Self {
        let error = Self::new(rule.to_message(), rule.code);
        match rule.limit {
            Some(limit) => error.with_param("limit", limit),
            None => error,
        }
    }
}

const BLANK: &str = "blank";

pub(crate) const fn invalid() -> Rule {
    Rule::new("Enter a valid value.", "invalid")
}

pub(crate) const fn required() -> Rule {
    Rule::new("This field is required.", "required")
}

pub(crate) const fn blank() -> Rule {
    Rule::new("This field may not be blank.", BLANK)
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
pub(crate) fn min_length(limit: u64, is_text: bool, is_empty: bool) -> Rule {
    let rule = match (is_text, is_empty) {
        (true, true) => blank(),
        (false, true) if limit == 1 => Rule::new("This list may not be empty.", "empty"),
        _ => return Rule::limited(("Ensure this field has at least ", unit(is_text)), "min_length", limit),
    };
    Rule { limit: Some(limit.into()), ..rule }
}

/// The greatest length of a text in characters, or of a list in elements.
pub(crate) fn max_length(limit: u64, is_text: bool) -> Rule {
    Rule::limited(("Ensure this field has no more than ", unit(is_text)), "max_length", limit)
}

const fn unit(is_text: bool) -> &'static str {
    if is_text { " characters." } else { " elements." }
}

pub(crate) fn min_value(limit: &Value) -> Rule {
    Rule::limited(texts::AT_LEAST, "min_value", limit.clone())
}

pub(crate) fn max_value(limit: &Value) -> Rule {
    Rule::limited(texts::AT_MOST, "max_value", limit.clone())
}

pub(crate) fn above(limit: &Value) -> Rule {
    Rule::limited(("Ensure this value is greater than ", "."), "min_value", limit.clone())
}

pub(crate) fn below(limit: &Value) -> Rule {
    Rule::limited(("Ensure this value is less than ", "."), "max_value", limit.clone())
}

pub(crate) const fn email() -> Rule {
    Rule::new("Enter a valid email address.", "invalid")
}

pub(crate) const fn url() -> Rule {
    Rule::new("Enter a valid URL.", "invalid")
}

pub(crate) const fn ip() -> Rule {
    Rule::new("Enter a valid IPv4 or IPv6 address.", "invalid")
}

#[cfg(feature = "garde")]
pub(crate) const fn ipv4() -> Rule {
    Rule::new("Enter a valid IPv4 address.", "invalid")
}

#[cfg(feature = "garde")]
pub(crate) const fn ipv6() -> Rule {
    Rule::new("Enter a valid IPv6 address.", "invalid")
}

pub(crate) const fn pattern() -> Rule {
    Rule::new("This value does not match the required pattern.", "invalid")
}

/// The rules that Django REST Framework does not have, each with a code of its own.
macro_rules! own {
    ($($name:ident $message:literal)*) => {$(
        pub(crate) const fn $name() -> Rule {
            Rule::new($message, stringify!($name))
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
