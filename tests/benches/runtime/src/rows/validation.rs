//! Ten fields that break validator's rules, from the check to the bytes: validator's own errors as JSON, and those of error-catalog.

use std::{hint::black_box, rc::Rc};

use error_catalog::{ErrorHandler, ValidationError, envelope};
use validator::{Validate, ValidationError as Broken, ValidationErrors, ValidationErrorsKind};

use super::BAD_REQUEST;
use crate::{
    case::{Case, Row},
    hand,
};

/// A form, each of whose fields breaks a rule.
#[derive(Validate)]
struct Form {
    #[validate(email)]
    email: &'static str,
    #[validate(length(min = 1))]
    name: &'static str,
    #[validate(length(max = 5))]
    phone: &'static str,
    #[validate(range(min = 18, max = 99))]
    age: u8,
    #[validate(length(min = 2, max = 40))]
    city: &'static str,
    #[validate(contains(pattern = "-"))]
    country: &'static str,
    #[validate(non_control_character)]
    slug: &'static str,
    #[validate(url)]
    website: &'static str,
    #[validate(length(equal = 10))]
    born: &'static str,
    #[validate(required)]
    agreed: Option<bool>,
}

const FORM: Form = Form {
    email: "somebody",
    name: "",
    phone: "0123456789",
    age: 17,
    city: "x",
    country: "nowhere",
    slug: "a\u{7}",
    website: "somewhere",
    born: "yesterday",
    agreed: None,
};

/// The least: each error is looked at once, in the order of the names, and its text is written where it stays.
fn floor(errors: &ValidationErrors) -> Vec<u8> {
    let mut fields: Vec<(&str, &Broken)> = Vec::with_capacity(errors.0.len());
    for (name, kind) in &errors.0 {
        if let ValidationErrorsKind::Field(errors) = kind {
            fields.extend(errors.first().map(|error| (name.as_ref(), error)));
        }
    }
    fields.sort_unstable_by_key(|(name, _)| *name);
    let mut out = Vec::with_capacity(512);
    for (name, error) in fields {
        out.extend_from_slice(if out.is_empty() { b"{\"" } else { b",\"" });
        out.extend_from_slice(name.as_bytes());
        out.extend_from_slice(b"\":[\"");
        text(&mut out, error);
        out.extend_from_slice(b"\"]");
    }
    out.push(b'}');
    out.shrink_to_fit();
    out
}

fn text(out: &mut Vec<u8>, error: &Broken) {
    let limit = |name| error.params.get(name).and_then(serde_json::Value::as_u64);
    let (before, limit, after) = match error.code.as_ref() {
        "email" => ("Enter a valid email address.", None, ""),
        "url" => ("Enter a valid URL.", None, ""),
        "required" => ("This field is required.", None, ""),
        "range" => ("Ensure this value is greater than or equal to ", limit("min"), "."),
        "length" => {
            let length = error.params.get("value").and_then(|value| value.as_str()).map_or(0, |value| value.chars().count() as u64);
            let least = limit("equal").or_else(|| limit("min")).filter(|least| length < *least);
            match (length, least) {
                (0, Some(_)) => ("This field may not be blank.", None, ""),
                (_, Some(least)) => ("Ensure this field has at least ", Some(least), " characters."),
                (_, None) => ("Ensure this field has no more than ", limit("max"), " characters."),
            }
        }
        "contains" => ("This value does not contain what it must.", None, ""),
        _ => ("Control characters are not allowed.", None, ""),
    };
    out.extend_from_slice(before.as_bytes());
    if let Some(limit) = limit {
        out.extend_from_slice(itoa::Buffer::new().format(limit).as_bytes());
        out.extend_from_slice(after.as_bytes());
    }
}

pub fn row() -> Row {
    let handler = Rc::new(ErrorHandler::new().envelope(envelope::Drf));
    let (built, whole) = (Rc::new(FORM.validate().unwrap_err()), handler);
    let least = || hand::lean_response(BAD_REQUEST, hand::JSON, floor(&black_box(&FORM).validate().unwrap_err()));
    let body = whole.respond(&ValidationError::from(FORM.validate().unwrap_err()));
    assert_eq!(least().body().as_slice(), &**body.body(), "the floor says what error-catalog says");
    let cases = vec![
        Case::new("hand", || hand::json(BAD_REQUEST, hand::JSON, &black_box(&FORM).validate().unwrap_err())),
        Case::varying("floor", least),
        Case::varying("the check alone", || {
            hand::response(BAD_REQUEST, hand::JSON, if black_box(&FORM).validate().is_err() { b"{}".to_vec() } else { Vec::new() })
        }),
        Case::varying("validator's errors, made before", move || hand::json(BAD_REQUEST, hand::JSON, black_box(&*built))),
        Case::varying("error-catalog", move || whole.respond(&ValidationError::from(black_box(&FORM).validate().unwrap_err()))),
    ];
    Row::new("validator", "10 fields that break rules of validator", 0.80, cases)
}
