//! Input that is made to cost much: it is answered within the limits of a tree, in bounded memory, on a small stack. A test program of its own, for it
//! counts what is allocated.
//!
//! How time grows is not asserted, it is printed:
//! `cargo test --release -p error-catalog-tests --test hostile -- --ignored --nocapture`.

#![allow(clippy::unwrap_used, dead_code, reason = "a test that cannot go on must fail; fields that are read are not looked at")]

#[path = "hostile/cases.rs"]
mod cases;
#[path = "hostile/types.rs"]
mod types;

use std::{thread, time::Instant};

use allocation_counter::measure;
use bytes::Bytes;
use cases::{CASES, Case};
use error_catalog::{ErrorHandler, envelope::Drf};
use serde_json::Value;

/// Without optimisation `serde_json` itself needs more.
const STACK: usize = if cfg!(debug_assertions) { 1024 } else { 256 } * 1024;

/// What became of an input.
struct Outcome {
    status: u16,
    body: Bytes,
    sent: usize,
    /// The most bytes that were allocated at a time, the input not among them.
    peak: usize,
    seconds: f64,
}

fn run(case: &'static Case, size: usize) -> Outcome {
    let run = move || {
        let input = (case.input)(size);
        let (mut response, mut seconds) = (None, 0.0);
        let info = measure(|| {
            let start = Instant::now();
            let error = (case.read)(&input).unwrap_err();
            response = Some(ErrorHandler::new().envelope(Drf).respond(&error));
            drop(error);
            seconds = start.elapsed().as_secs_f64();
        });
        let (parts, body) = response.unwrap().into_parts();
        let peak = usize::try_from(info.bytes_max).unwrap();
        Outcome { status: parts.status.as_u16(), body, sent: input.len(), peak, seconds }
    };
    thread::Builder::new().stack_size(STACK).spawn(run).unwrap().join().unwrap()
}

/// How many errors a body has.
fn leaves(body: &Value) -> usize {
    match body {
        Value::Array(items) => items.iter().map(leaves).sum(),
        Value::Object(entries) => entries.values().map(leaves).sum(),
        _ => 1,
    }
}

#[test]
fn hostile_input_is_answered_within_the_limits_in_bounded_memory_on_a_small_stack() {
    let mut differ = Vec::new();
    for case in CASES {
        let Outcome { status, body, sent, peak, .. } = run(case, 12_000);
        assert_eq!(status, 400, "{}", case.name);
        let shown: Value = serde_json::from_slice(&body).unwrap_or_else(|error| panic!("{}: {error}", case.name));
        let count = leaves(&shown);
        assert!((1..=10_001).contains(&count), "{}: {count} errors", case.name);
        assert!(body.len() < 3 << 20, "{}: {} bytes", case.name, body.len());
        assert!(peak < 250 * sent + (16 << 20), "{}: {peak} bytes for an input of {sent}", case.name);
        if case.is_cut != shown.to_string().contains("ore errors are not shown.") {
            differ.push(case.name);
        }
    }
    assert!(differ.is_empty(), "{differ:?}");
}

#[test]
#[ignore = "prints figures"]
fn figures() {
    println!(
        "| input | bytes | ms | ms, twice the size | peak, of the input's bytes | errors shown | bytes shown |\n|---|---:|---:|---:|---:|---:|---:|"
    );
    for case in CASES {
        let size = 50_000;
        let (one, two) = (run(case, size), run(case, 2 * size));
        let shown = leaves(&serde_json::from_slice(&two.body).unwrap());
        #[expect(clippy::cast_precision_loss, reason = "a ratio")]
        let peak = two.peak as f64 / two.sent as f64;
        println!(
            "| {} | {} | {:.1} | {:.1} | {peak:.1} | {shown} | {} |",
            case.name,
            two.sent,
            one.seconds * 1e3,
            two.seconds * 1e3,
            two.body.len()
        );
    }
}
