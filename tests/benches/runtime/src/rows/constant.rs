//! A constant error, `{"detail":"Not found."}`, alone and as a response of axum.

use std::hint::black_box;

use axum::{Json, response::IntoResponse};
use bytes::Bytes;
use error_catalog::{ApiError, ErrorHandler, envelope, exceptions::NotFound};
use http::{
    HeaderValue,
    header::{CACHE_CONTROL, X_CONTENT_TYPE_OPTIONS},
};

use super::NOT_FOUND;
use crate::{
    case::{Case, Row},
    hand, peers,
};

const BODY: &[u8] = br#"{"detail":"Not found."}"#;

#[derive(Debug, ApiError)]
#[catalog(envelope = envelope::Drf)]
enum Blog {
    #[status(404)]
    #[detail("Not found.")]
    PostNotFound,
}

pub fn row() -> Row {
    let scope = ErrorHandler::new().envelope(envelope::Drf).scope();
    let mut cases = vec![
        Case::new("hand", || hand::json(NOT_FOUND, hand::JSON, &hand::Drf { detail: black_box("Not found.") })),
        Case::new("floor", || hand::lean_response(NOT_FOUND, hand::JSON, Bytes::from_static(black_box(BODY)))),
        Case::new("error-catalog", || black_box(Blog::PostNotFound).to_response()),
        Case::new("error-catalog, a class in a scope", move || scope.respond(black_box(&NotFound::new()))),
    ];
    cases.extend(peers::constant());
    Row::new("constant", "constant", 0.88, cases)
}

pub fn axum() -> Row {
    let hand = || {
        let headers =
            [(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")), (CACHE_CONTROL, HeaderValue::from_static("no-store"))];
        (NOT_FOUND, headers, Json(hand::Drf { detail: black_box("Not found.") })).into_response()
    };
    let floor = || hand::lean_response(NOT_FOUND, hand::JSON, axum::body::Body::from(Bytes::from_static(black_box(BODY))));
    let mut cases = vec![
        Case::new("hand", hand),
        Case::new("floor", floor),
        Case::new("error-catalog", || black_box(Blog::PostNotFound).into_response()),
    ];
    cases.extend(peers::constant());
    Row::new("axum", "the same through axum", 0.65, cases)
}
