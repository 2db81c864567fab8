//! Input that is made to cost much: it is answered within the limits of a tree, in bounded memory, on a small stack. A test program of its own, for it
//! counts what is allocated.

#![allow(clippy::unwrap_used, dead_code, reason = "a test that cannot go on must fail; fields that are read are not looked at")]

#[path = "hostile/cases.rs"]
mod cases;
#[path = "hostile/run.rs"]
mod run;
#[path = "hostile/types.rs"]
mod types;

use cases::CASES;
use run::{Outcome, leaves, run};
use serde_json::Value;

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
