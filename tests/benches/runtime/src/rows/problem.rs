//! Problem details: a constant text, and one with a field in it.

use std::hint::black_box;

use bytes::Bytes;
use error_catalog::{ApiError, envelope};

use super::NOT_FOUND;
use crate::{
    case::{Case, Row},
    hand, peers,
};

#[derive(Debug, ApiError)]
#[catalog(envelope = envelope::Problem)]
#[status(404)]
enum Blog {
    #[code("not_found")]
    #[detail("Not found.")]
    Constant,
    #[code("no_post")]
    #[detail("Post {id} does not exist.")]
    Field { id: u64 },
}

fn hand(detail: &str, code: &str) -> http::Response<Vec<u8>> {
    let body = hand::Problem { r#type: "about:blank", title: "Not Found", status: 404, detail, code };
    hand::json(NOT_FOUND, hand::PROBLEM, &body)
}

pub fn constant() -> Row {
    const BODY: &[u8] = br#"{"type":"about:blank","title":"Not Found","status":404,"detail":"Not found.","code":"not_found"}"#;
    let mut cases = vec![
        Case::new("hand", || hand(black_box("Not found."), "not_found")),
        Case::new("floor", || hand::lean_response(NOT_FOUND, hand::PROBLEM, Bytes::from_static(black_box(BODY)))),
        Case::new("error-catalog", || black_box(Blog::Constant).to_response()),
    ];
    cases.extend(peers::problem());
    Row::new("problem", "problem+json, constant", 0.70, cases)
}

pub fn field() -> Row {
    const BEFORE: &[u8] = br#"{"type":"about:blank","title":"Not Found","status":404,"detail":"Post "#;
    const AFTER: &[u8] = br#" does not exist.","code":"no_post"}"#;
    let floor = || {
        let mut digits = itoa::Buffer::new();
        let id = digits.format(black_box(7_u64)).as_bytes();
        let mut body = Vec::with_capacity(BEFORE.len() + id.len() + AFTER.len());
        body.extend_from_slice(BEFORE);
        body.extend_from_slice(id);
        body.extend_from_slice(AFTER);
        hand::lean_response(NOT_FOUND, hand::PROBLEM, body)
    };
    let mut cases = vec![
        Case::new("hand", || hand(&format!("Post {} does not exist.", black_box(7_u64)), "no_post")),
        Case::new("floor", floor),
        Case::new("error-catalog", || Blog::Field { id: black_box(7) }.to_response()),
    ];
    cases.extend(peers::problem_field());
    Row::new("field", "problem+json, one field in the text", 0.65, cases)
}
