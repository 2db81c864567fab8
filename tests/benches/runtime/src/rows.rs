//! The rows of the table. Each answers 404 or 400, but for a success through the handler, and all but the peers with the same headers and the same body.

mod constant;
mod details;
mod fields;
mod handler;
mod problem;
mod standard;
mod validation;

use http::StatusCode;

use crate::case::Row;

/// All rows, in the order of the table.
pub fn all() -> Vec<Row> {
    vec![
        constant::row(),
        constant::axum(),
        problem::constant(),
        problem::field(),
        standard::given(),
        standard::made(),
        handler::error(),
        handler::success(),
        fields::built(),
        fields::building(),
        fields::nested(),
        validation::row(),
        details::ten(),
        details::thousand(),
    ]
}

const NOT_FOUND: StatusCode = StatusCode::NOT_FOUND;
const BAD_REQUEST: StatusCode = StatusCode::BAD_REQUEST;
