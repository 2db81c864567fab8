//! Full details: the text and the code of each error, ten and a thousand.

use std::{hint::black_box, rc::Rc};

use error_catalog::{
    ApiError, ErrorHandler, ValidationError,
    envelope::{Envelope, ErrorView, Json},
};

use super::BAD_REQUEST;
use crate::{
    case::{Case, Row},
    data::{self, FieldError, TEN},
    floor,
    hand::{self, Full},
};

/// An envelope that is the full details alone.
struct Details;

impl Envelope for Details {
    fn write(&self, _: &ErrorView<'_>, json: Json<'_, '_>) {
        json.full_details();
    }
}

fn full(error: &FieldError) -> Full {
    Full { message: error.message, code: error.code }
}

/// By an envelope, by the text of the view, and by the view's `Serialize`.
fn ours(error: ValidationError) -> [Case; 3] {
    let (scope, error) = (Rc::new(ErrorHandler::new().envelope(Details).scope()), Rc::new(error));
    let (text, view) = (error.clone(), error.clone());
    [
        Case::new("error-catalog", move || scope.respond(black_box(&*error))),
        Case::new("error-catalog, as text", move || {
            hand::response(BAD_REQUEST, hand::JSON, black_box(&*text).get_full_details().to_string().into_bytes())
        }),
        Case::new("error-catalog, through serde_json", move || hand::json(BAD_REQUEST, hand::JSON, &black_box(&*view).get_full_details())),
    ]
}

pub fn ten() -> Row {
    let tree = Rc::new(data::hand(&TEN, full));
    let mut cases = vec![
        Case::new("hand", move || hand::json(BAD_REQUEST, hand::JSON, black_box(&*tree))),
        Case::new("floor", || hand::lean_response(BAD_REQUEST, hand::JSON, floor::flat(black_box(&TEN), true))),
    ];
    cases.extend(ours(data::ours(&TEN)));
    Row::new("details", "full details, 10", 0.40, cases)
}

pub fn thousand() -> Row {
    let errors: Rc<[FieldError]> = data::many(1000).into();
    let tree = Rc::new(data::hand_nested(&errors, full));
    let error = data::ours_nested(&errors);
    let mut cases = vec![
        Case::new("hand", move || hand::json(BAD_REQUEST, hand::JSON, black_box(&*tree))),
        Case::new("floor", move || hand::lean_response(BAD_REQUEST, hand::JSON, floor::nested(black_box(&errors), true))),
    ];
    cases.extend(ours(error));
    Row::new("details-1000", "full details, 1000", 0.40, cases)
}
