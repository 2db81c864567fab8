//! Field errors: validator's and garde's own as JSON, and trees of texts as an extension member of problem details.

use std::{borrow::Cow, collections::BTreeMap, hint::black_box, rc::Rc};

use axum::response::IntoResponse;
use garde::{Path, Report};
use http::StatusCode;
use http_api_problem::HttpApiProblem;
use masterror::AppError;
use problem_details::ProblemDetails;
use serde::Serialize;
use validator::{ValidationError, ValidationErrors, ValidationErrorsKind};

use crate::{
    case::{Case, Reply},
    data::{self, FieldError, PER_ROW, TEN},
    hand::{self, Message},
};

const STATUS: StatusCode = StatusCode::BAD_REQUEST;

/// Ten, the tree made before.
pub fn fields_built() -> Vec<Case> {
    let (own, report, tree) = (Rc::new(validator(&TEN)), Rc::new(garde(&TEN)), Rc::new(data::hand(&TEN, message)));
    let mut cases = vec![
        Case::peer("validator", move || hand::json(STATUS, hand::JSON, black_box(&*own))),
        Case::peer("garde", move || hand::json(STATUS, hand::JSON, black_box(&*report))),
    ];
    cases.extend(problems(move |with| with.write(black_box(&*tree))));
    cases
}

/// Ten, the tree made in each response.
pub fn fields_building() -> Vec<Case> {
    let mut cases = vec![
        Case::peer("validator", || hand::json(STATUS, hand::JSON, &validator(black_box(&TEN)))),
        Case::peer("garde", || hand::json(STATUS, hand::JSON, &garde(black_box(&TEN)))),
    ];
    cases.extend(problems(|with| with.write(&data::hand(black_box(&TEN), message))));
    cases
}

/// A thousand in rows.
pub fn nested() -> Vec<Case> {
    let errors = data::many(1000);
    let rows = errors.chunks(PER_ROW).map(|row| Box::new(validator(row))).enumerate().collect::<BTreeMap<_, _>>();
    let own = ValidationErrors([(Cow::Borrowed("items"), ValidationErrorsKind::List(rows))].into());
    let mut report = Report::new();
    for (index, row) in errors.chunks(PER_ROW).enumerate() {
        for error in row {
            report.append(Path::new("items").join(index).join(error.field), garde::Error::new(error.message));
        }
    }
    let (own, report, tree) = (Rc::new(own), Rc::new(report), Rc::new(data::hand_nested(&errors, message)));
    let mut cases = vec![
        Case::peer("validator", move || hand::json(STATUS, hand::JSON, black_box(&*own))),
        Case::peer("garde", move || hand::json(STATUS, hand::JSON, black_box(&*report))),
    ];
    cases.extend(problems(move |with| with.write(black_box(&*tree))));
    cases
}

fn message(error: &FieldError) -> Message {
    Message { message: error.message, code: error.code }
}

fn validator(errors: &[FieldError]) -> ValidationErrors {
    let mut all = ValidationErrors::new();
    for error in errors {
        all.add(error.field, ValidationError::new(error.code).with_message(error.message.into()));
    }
    all
}

fn garde(errors: &[FieldError]) -> Report {
    let mut report = Report::new();
    for error in errors {
        report.append(Path::new(error.field), garde::Error::new(error.message));
    }
    report
}

/// The builders of problem details.
#[derive(Clone, Copy)]
enum Builder {
    AxumProblem,
    HttpApiProblem,
    Masterror,
    ProblemDetails,
    Problemdetails,
}

#[derive(Serialize)]
struct Errors<'a, T> {
    errors: &'a T,
}

impl Builder {
    /// The response with a tree of errors.
    fn write<T: Serialize>(self, errors: &T) -> Made {
        let value = || serde_json::to_value(errors).expect("plain data");
        Made::Now(match self {
            Self::AxumProblem => {
                let problem = axum_problem::Problem::bad_request().detail("Invalid input.").extension("errors", value());
                return Made::Before(axum_07::response::IntoResponse::into_response(problem));
            }
            Self::HttpApiProblem => {
                let problem = HttpApiProblem::with_title(http_api_problem::StatusCode::BAD_REQUEST).detail("Invalid input.");
                problem.value("errors", errors).to_axum_response()
            }
            Self::Masterror => AppError::bad_request("Invalid input.").with_details_json(value()).into_response(),
            Self::ProblemDetails => {
                ProblemDetails::from_status_code(STATUS).with_detail("Invalid input.").with_extensions(Errors { errors }).into_response()
            }
            Self::Problemdetails => {
                let problem = problemdetails::new(STATUS).with_title("Bad Request").with_detail("Invalid input.");
                problem.with_value("errors", value()).into_response()
            }
        })
    }
}

/// A response of axum, or of the axum before, which axum-problem is for.
enum Made {
    Now(axum::response::Response),
    Before(axum_07::response::Response),
}

impl Reply for Made {
    fn into_body(self) -> Vec<u8> {
        match self {
            Self::Now(response) => Reply::into_body(response),
            Self::Before(response) => Reply::into_body(response),
        }
    }
}

fn problems(respond: impl Fn(Builder) -> Made + Clone + 'static) -> [Case; 5] {
    let case = |name, builder| {
        let respond = respond.clone();
        Case::peer(name, move || respond(builder))
    };
    [
        case("axum-problem", Builder::AxumProblem),
        case("http-api-problem", Builder::HttpApiProblem),
        case("masterror", Builder::Masterror),
        case("problem_details", Builder::ProblemDetails),
        case("problemdetails", Builder::Problemdetails),
    ]
}
