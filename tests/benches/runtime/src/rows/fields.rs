//! Field errors as their texts: ten, built before or in each response, and a thousand in rows.

use std::{hint::black_box, rc::Rc};

use error_catalog::{ErrorHandler, envelope};

use super::BAD_REQUEST;
use crate::{
    case::{Case, Row},
    data::{self, FieldError, TEN},
    floor,
    hand::{self, Message},
    peers,
};

fn message(error: &FieldError) -> Message {
    Message { message: error.message, code: error.code }
}

fn drf() -> ErrorHandler {
    ErrorHandler::new().envelope(envelope::Drf)
}

pub fn built() -> Row {
    let (scope, error) = (drf(), data::ours(&TEN));
    let (error, tree) = (Rc::new(error), Rc::new(data::hand(&TEN, message)));
    let scope = Rc::new(scope);
    let mut cases = vec![
        Case::new("hand", move || hand::json(BAD_REQUEST, hand::JSON, black_box(&*tree))),
        Case::new("floor", || hand::lean_response(BAD_REQUEST, hand::JSON, floor::flat(black_box(&TEN), false))),
        Case::new("error-catalog", move || scope.respond(black_box(&*error))),
    ];
    cases.extend(peers::fields_built());
    Row::new("fields", "10 field errors, built", 0.70, cases)
}

pub fn building() -> Row {
    let scope = Rc::new(drf());
    let mut cases = vec![
        Case::new("hand", || hand::json(BAD_REQUEST, hand::JSON, &data::hand(black_box(&TEN), message))),
        Case::new("floor", || hand::lean_response(BAD_REQUEST, hand::JSON, floor::flat(black_box(&TEN), false))),
        Case::new("error-catalog", move || scope.respond(&data::ours(black_box(&TEN)))),
    ];
    cases.extend(peers::fields_building());
    Row::new("building", "10 field errors, building included", 0.80, cases)
}

pub fn nested() -> Row {
    let errors: Rc<[FieldError]> = data::many(1000).into();
    let (scope, error) = (Rc::new(drf()), Rc::new(data::ours_nested(&errors)));
    let tree = Rc::new(data::hand_nested(&errors, message));
    let mut cases = vec![
        Case::new("hand", move || hand::json(BAD_REQUEST, hand::JSON, black_box(&*tree))),
        Case::new("floor", move || hand::lean_response(BAD_REQUEST, hand::JSON, floor::nested(black_box(&errors), false))),
        Case::new("error-catalog", move || scope.respond(black_box(&*error))),
    ];
    cases.extend(peers::nested());
    Row::new("nested", "1000 nested field errors", 0.60, cases)
}
