//! The standard envelope, with the time and the id of a request, and with new ones.

use std::{
    hint::black_box,
    time::{Duration, SystemTime},
};

use error_catalog::{ApiError, Scope, exceptions::NotFound};
use uuid::{Builder, Uuid, fmt::Hyphenated};

use super::NOT_FOUND;
use crate::{
    case::{Case, Row},
    floor, hand, peers,
};

const ID: &str = "8c2b9a3e-5f14-4d0b-9d6e-1a2b3c4d5e6f";

fn time() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_micros(1_795_320_900_123_456)
}

fn hand(timestamp: SystemTime, correlation_id: &str) -> http::Response<Vec<u8>> {
    let error = hand::StandardError {
        message: black_box("Not found."),
        code: "not_found",
        status: 404,
        errors: hand::Empty {},
        timestamp,
        correlation_id,
    };
    hand::json(NOT_FOUND, hand::JSON, &hand::Standard { error })
}

fn floor(time: SystemTime, id: &str) -> http::Response<Vec<u8>> {
    const BEFORE: &[u8] = br#"{"error":{"message":"Not found.","code":"not_found","status":404,"errors":{},"timestamp":""#;
    const BETWEEN: &[u8] = br#"","correlation_id":""#;
    const AFTER: &[u8] = br#""}}"#;
    let time = floor::rfc3339(time);
    let mut body = Vec::with_capacity(BEFORE.len() + time.len() + BETWEEN.len() + id.len() + AFTER.len());
    for part in [BEFORE, &time, BETWEEN, id.as_bytes(), AFTER] {
        body.extend_from_slice(part);
    }
    hand::lean_response(NOT_FOUND, hand::JSON, body)
}

pub fn given() -> Row {
    let scope = Scope::new().correlation_id(ID).timestamp(time());
    let mut cases = vec![
        Case::new("hand", || hand(black_box(time()), black_box(ID))),
        Case::new("floor", || floor(black_box(time()), black_box(ID))),
        Case::new("error-catalog", move || scope.respond(black_box(&NotFound::new()))),
    ];
    cases.extend(peers::standard(|| (humantime::format_rfc3339_micros(black_box(time())).to_string(), ID.to_owned())));
    Row::new("standard", "Standard envelope, time and id given", 0.50, cases)
}

/// A version 4 UUID as the crate makes it by default: its bytes by a system call.
fn default_id() -> Uuid {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).expect("random bytes");
    Builder::from_random_bytes(bytes).into_uuid()
}

pub fn made() -> Row {
    let text = |id: Uuid, with: &dyn Fn(&str) -> http::Response<Vec<u8>>| with(id.hyphenated().encode_lower(&mut [0; Hyphenated::LENGTH]));
    let mut cases = vec![
        Case::varying("hand", move || text(default_id(), &|id| hand(SystemTime::now(), id))),
        Case::varying("hand, ids by a thread's generator", move || text(Uuid::new_v4(), &|id| hand(SystemTime::now(), id))),
        Case::varying("floor", move || text(Uuid::new_v4(), &|id| floor(SystemTime::now(), id))),
        Case::varying("error-catalog", || black_box(NotFound::new()).to_response()),
    ];
    cases.extend(peers::standard(|| (humantime::format_rfc3339_micros(SystemTime::now()).to_string(), default_id().to_string())));
    Row::new("made", "Standard envelope, time and id made", 0.36, cases)
}
