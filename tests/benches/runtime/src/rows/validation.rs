//! Ten fields that break validator's rules, from the check to the bytes: validator's own errors as JSON, and those of error-catalog.

use std::{hint::black_box, rc::Rc};

use error_catalog::{ErrorHandler, ValidationError, envelope};
use validator::Validate;

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

pub fn row() -> Row {
    let handler = Rc::new(ErrorHandler::new().envelope(envelope::Drf));
    let (built, whole) = (Rc::new(FORM.validate().unwrap_err()), handler);
    let cases = vec![
        Case::new("hand", || hand::json(BAD_REQUEST, hand::JSON, &black_box(&FORM).validate().unwrap_err())),
        Case::varying("the check alone", || {
            hand::response(BAD_REQUEST, hand::JSON, if black_box(&FORM).validate().is_err() { b"{}".to_vec() } else { Vec::new() })
        }),
        Case::varying("validator's errors, made before", move || hand::json(BAD_REQUEST, hand::JSON, black_box(&*built))),
        Case::varying("error-catalog", move || whole.respond(&ValidationError::from(black_box(&FORM).validate().unwrap_err()))),
    ];
    Row::new("validator", "10 fields that break rules of validator", 0.80, cases)
}
