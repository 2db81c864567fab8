//! Other libraries, used as their documentation says, with their own bodies and headers.

mod fields;

use std::hint::black_box;

use api_error::ApiError;
use axum::response::IntoResponse;
use http::StatusCode;
use http_api_problem::HttpApiProblem;
use masterror::AppError;
use problem_details::ProblemDetails;
use serde::Serialize;

pub use self::fields::{fields_building, fields_built, nested};
use crate::case::Case;

#[derive(Debug, thiserror::Error, ApiError)]
enum ApiErrors {
    #[error("not found")]
    #[api_error(status_code = 404, message = "Not found.")]
    NotFound,
    #[error("no post {id}")]
    #[api_error(status_code = 404, message = "Post {id} does not exist.")]
    NoPost { id: u64 },
}

/// What axum-problem's derive writes, which only compiles beside axum 0.7: the text of `Display` as a string.
fn axum_problem(text: impl ToString) -> axum_07::response::Response {
    let problem = axum_problem::Problem::new(404).title(axum_problem::status_title(404)).detail(text.to_string());
    axum_07::response::IntoResponse::into_response(problem)
}

/// A constant text.
pub fn constant() -> Vec<Case> {
    vec![
        Case::peer("api-error", || black_box(ApiErrors::NotFound).into_response()),
        Case::peer("axum-problem", || axum_problem(black_box("Not found."))),
        Case::peer("masterror", || AppError::not_found(black_box("Not found.")).into_response()),
    ]
}

/// A constant text as problem details.
pub fn problem() -> Vec<Case> {
    let mut cases = vec![
        Case::peer("axum-problem", || axum_problem(black_box("Not found."))),
        Case::peer("masterror", || AppError::not_found(black_box("Not found.")).into_response()),
    ];
    cases.extend(problems(|| "Not found."));
    cases
}

/// A text with a field in it.
pub fn problem_field() -> Vec<Case> {
    let text = || format!("Post {} does not exist.", black_box(7_u64));
    let mut cases = vec![
        Case::peer("api-error", || ApiErrors::NoPost { id: black_box(7) }.into_response()),
        Case::peer("axum-problem", || axum_problem(format_args!("Post {} does not exist.", black_box(7_u64)))),
        Case::peer("masterror", move || AppError::not_found(text()).into_response()),
    ];
    cases.extend(problems(text));
    cases
}

/// The libraries that are builders of problem details.
fn problems<T: Into<String>>(text: impl Fn() -> T + Copy + 'static) -> [Case; 3] {
    const STATUS: StatusCode = StatusCode::NOT_FOUND;
    [
        Case::peer("http-api-problem", move || {
            HttpApiProblem::with_title(http_api_problem::StatusCode::NOT_FOUND).type_url("about:blank").detail(text()).to_axum_response()
        }),
        Case::peer("problem_details", move || ProblemDetails::from_status_code(STATUS).with_detail(text()).into_response()),
        Case::peer("problemdetails", move || {
            problemdetails::new(STATUS).with_type("about:blank").with_title("Not Found").with_detail(text().into()).into_response()
        }),
    ]
}

/// A constant text with a time and an id beside it, as `about` gives them.
pub fn standard(about: impl Fn() -> (String, String) + Copy + 'static) -> Vec<Case> {
    #[derive(Serialize)]
    struct About {
        code: &'static str,
        timestamp: String,
        correlation_id: String,
    }
    let problem = |status: StatusCode| ProblemDetails::from_status_code(status).with_detail(black_box("Not found."));
    vec![
        Case::peer("axum-problem", move || {
            let (time, id) = about();
            let problem = axum_problem::Problem::not_found().detail(black_box("Not found.")).extension("code", "not_found");
            axum_07::response::IntoResponse::into_response(problem.extension("timestamp", time).extension("correlation_id", id))
        }),
        Case::peer("masterror", move || {
            let (time, id) = about();
            let fields = [masterror::field::str("timestamp", time), masterror::field::str("correlation_id", id)];
            AppError::not_found(black_box("Not found.")).with_fields(fields).into_response()
        }),
        Case::peer("http-api-problem", move || {
            let (time, id) = about();
            let problem = HttpApiProblem::with_title(http_api_problem::StatusCode::NOT_FOUND).detail(black_box("Not found."));
            problem.value("code", &"not_found").value("timestamp", &time).value("correlation_id", &id).to_axum_response()
        }),
        Case::peer("problem_details", move || {
            let (timestamp, correlation_id) = about();
            problem(StatusCode::NOT_FOUND).with_extensions(About { code: "not_found", timestamp, correlation_id }).into_response()
        }),
        Case::peer("problemdetails", move || {
            let (time, id) = about();
            let problem = problemdetails::new(StatusCode::NOT_FOUND).with_title("Not Found").with_detail(black_box("Not found."));
            problem.with_value("code", "not_found").with_value("timestamp", time).with_value("correlation_id", id).into_response()
        }),
    ]
}
