//! The texts and codes of broken rules: those of Django REST Framework's fields and validators where it has them, of its kind where not.

use serde_json::Value;

use super::texts;
use crate::ErrorDetail;

pub(crate) fn invalid() -> ErrorDetail {
    texts::INVALID
}

pub(crate) fn required() -> ErrorDetail {
    texts::REQUIRED
}

pub(crate) fn blank() -> ErrorDetail {
    ErrorDetail::constant("This field may not be blank.", "blank")
}

/// Whether a rule asks for a text of a certain form: an empty text is a blank one then, as in Django REST Framework.
#[cfg(feature = "validator")]
pub(crate) fn is_of_text(rule: &str) -> bool {
    matches!(rule, "email" | "url" | "ip" | "regex" | "credit_card")
}

/// The errors of a field; of a blank one this alone: Django REST Framework asks nothing else of it.
pub(crate) fn one_if_blank(mut errors: Vec<ErrorDetail>) -> Vec<ErrorDetail> {
    match errors.iter().position(|error| error.code() == blank().code()) {
        Some(position) => vec![errors.swap_remove(position)],
        None => errors,
    }
}

/// The least length of a text in characters, or of a list in elements; an empty text is a blank one.
pub(crate) fn min_length(limit: u64, is_text: bool, is_empty: bool) -> ErrorDetail {
    let rule = match (is_text, is_empty) {
        (true, true) => blank(),
        (false, true) if limit == 1 => ErrorDetail::new("This list may not be empty.", "empty"),
        _ => ErrorDetail::new(format!("Ensure this field has at least {limit} {}.", unit(is_text)), "min_length"),
    };
    rule.with_param("limit", limit)
}

/// The greatest length of a text in characters, or of a list in elements.
pub(crate) fn max_length(limit: u64, is_text: bool) -> ErrorDetail {
    ErrorDetail::new(format!("Ensure this field has no more than {limit} {}.", unit(is_text)), "max_length").with_param("limit", limit)
}

fn unit(is_text: bool) -> &'static str {
    if is_text { "characters" } else { "elements" }
}

pub(crate) fn min_value(limit: &Value) -> ErrorDetail {
    texts::too_small(limit).with_param("limit", limit.clone())
}

pub(crate) fn max_value(limit: &Value) -> ErrorDetail {
    texts::too_great(limit).with_param("limit", limit.clone())
}

pub(crate) fn above(limit: &Value) -> ErrorDetail {
    ErrorDetail::new(format!("Ensure this value is greater than {limit}."), "min_value").with_param("limit", limit.clone())
}

pub(crate) fn below(limit: &Value) -> ErrorDetail {
    ErrorDetail::new(format!("Ensure this value is less than {limit}."), "max_value").with_param("limit", limit.clone())
}

pub(crate) fn email() -> ErrorDetail {
    ErrorDetail::new("Enter a valid email address.", "invalid")
}

pub(crate) fn url() -> ErrorDetail {
    ErrorDetail::new("Enter a valid URL.", "invalid")
}

/// `kind` is `IPv4`, `IPv6` or both.
pub(crate) fn ip(kind: &str) -> ErrorDetail {
    ErrorDetail::new(format!("Enter a valid {kind} address."), "invalid")
}

pub(crate) fn pattern() -> ErrorDetail {
    ErrorDetail::new("This value does not match the required pattern.", "invalid")
}

/// The rules that Django REST Framework does not have, each with a code of its own.
macro_rules! own {
    ($($name:ident $message:literal)*) => {$(
        pub(crate) fn $name() -> ErrorDetail {
            ErrorDetail::new($message, stringify!($name))
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
