//! Reads one hostile input, and measures that.

use std::{thread, time::Instant};

use allocation_counter::measure;
use bytes::Bytes;
use error_catalog::{ErrorHandler, envelope::Drf};
use serde_json::Value;

use crate::cases::Case;

/// Without optimisation `serde_json` itself needs more.
const STACK: usize = if cfg!(debug_assertions) { 1024 } else { 256 } * 1024;

/// What became of an input.
pub(crate) struct Outcome {
    pub(crate) status: u16,
    pub(crate) body: Bytes,
    pub(crate) sent: usize,
    /// The most bytes that were allocated at a time, the input not among them.
    pub(crate) peak: usize,
    pub(crate) seconds: f64,
}

pub(crate) fn run(case: &'static Case, size: usize) -> Outcome {
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
pub(crate) fn leaves(body: &Value) -> usize {
    match body {
        Value::Array(items) => items.iter().map(leaves).sum(),
        Value::Object(entries) => entries.values().map(leaves).sum(),
        _ => 1,
    }
}
